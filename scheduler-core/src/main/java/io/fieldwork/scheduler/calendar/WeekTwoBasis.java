package io.fieldwork.scheduler.calendar;

/** Where the Monday of the second fieldwork week comes from (CAL-033). */
public enum WeekTwoBasis {
    /** The inspection has one fieldwork week. */
    NONE,
    /** Whoever asked named it. */
    GIVEN,
    /** It is one of the published pairs (CAL-048 to CAL-055). */
    PUBLISHED,
    /** Nobody named it and nothing is published: one week is left between, and a warning says so. */
    ASSUMED
}
