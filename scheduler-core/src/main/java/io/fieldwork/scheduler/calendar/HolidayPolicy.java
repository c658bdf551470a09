package io.fieldwork.scheduler.calendar;

/** What becomes of a deadline whose named weekday is a bank holiday (GAP-014); there is a warning in any case. */
public enum HolidayPolicy {
    /** It stays on the named weekday. */
    KEEP,
    /** It moves to the working day before. */
    BEFORE,
    /** It moves to the working day after. */
    AFTER
}
