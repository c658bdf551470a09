package io.fieldwork.scheduler.calendar;

/** How strongly the documents word a date. */
public enum Strength {
    MUST,
    SHOULD,
    PREFER,
    INFO
}
