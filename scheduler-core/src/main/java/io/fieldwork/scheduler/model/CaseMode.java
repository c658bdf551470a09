package io.fieldwork.scheduler.model;

/** How a case is inspected in a schedule. */
public enum CaseMode {
    /** The case manager attends. */
    INTERVIEW,
    /** The stand-in attends, because the case manager is unavailable. */
    STAND_IN,
    /** Nobody attends: the record alone is read (ALLOC-009). */
    FILE_READ,
    /** The case has no slot. */
    UNPLACED
}
