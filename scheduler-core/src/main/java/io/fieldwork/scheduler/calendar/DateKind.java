package io.fieldwork.scheduler.calendar;

/**
 * What other parts of the program ask the calendar for.
 *
 * <p>Most dates are only listed; these few are asked for by kind, since their rules differ by programme.
 */
public enum DateKind {
    /** The call that announces the inspection; the windows of the sample are counted from it (SAMP-005, SAMP-006). */
    ANNOUNCEMENT,
    /** The schedule goes out for checking (CAL-007). */
    FIRST_ISSUE,
    /** The schedule of the only or first fieldwork week is final (CAL-011, CAL-028, CAL-063). */
    FINAL_ISSUE,
    /** The schedule of the second fieldwork week is final (CAL-036). */
    FINAL_ISSUE_WEEK_TWO,
    OTHER
}
