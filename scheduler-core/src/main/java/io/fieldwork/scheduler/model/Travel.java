package io.fieldwork.scheduler.model;

/** Minutes on the road between two sites, either way (SLOT-051). */
public record Travel(String from, String to, int minutes) {}
