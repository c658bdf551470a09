package io.fieldwork.scheduler.model;

/**
 * What every fact of one inspection shares: its clock and its roads. Facts carry it so that they can say times and gaps
 * without the inspection at hand.
 */
public record Week(WeekClock clock, TravelTimes travel) {}
