package io.fieldwork.scheduler.calendar;

/** How strongly the documents word a date. */
public enum WordingStrength {
    MUST,
    SHOULD,
    PREFER,
    INFO
}
