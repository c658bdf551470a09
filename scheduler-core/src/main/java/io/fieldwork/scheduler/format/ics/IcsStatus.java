package io.fieldwork.scheduler.format.ics;

/** Whether an event takes place. */
public enum IcsStatus {
    CONFIRMED,
    /** It stood in an earlier version and does so no longer. */
    CANCELLED
}
