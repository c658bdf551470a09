package io.fieldwork.scheduler.sampling;

/**
 * What a stratum had and got.
 *
 * @param listed cases on the long-list, flagged ones among them
 * @param eligible those that may be drawn
 * @param aimed its places in proportion, before anybody looked at how many may be drawn
 * @param quota its places after those that it could not fill were moved
 * @param drawn cases in the sample
 */
public record Stratum(String name, int listed, int eligible, int aimed, int quota, int drawn) {}
