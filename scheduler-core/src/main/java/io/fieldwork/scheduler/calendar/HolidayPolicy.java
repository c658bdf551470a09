package io.fieldwork.scheduler.calendar;

/**
 * What becomes of a deadline whose named weekday is a bank holiday (GAP-014); there is a warning in any case.
 *
 * <p>The documents leave it open, so it is a choice of whoever asks, and the usual one changes nothing.
 */
public enum HolidayPolicy {
    /** It stays on the named weekday. */
    KEEP,
    /** It moves to the working day before. */
    BEFORE,
    /** It moves to the working day after. */
    AFTER
}
