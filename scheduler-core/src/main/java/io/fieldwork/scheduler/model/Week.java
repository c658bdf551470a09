package io.fieldwork.scheduler.model;

/** What every fact of one inspection shares: its clock and its roads. */
public record Week(WeekClock clock, TravelTimes travel) {}
