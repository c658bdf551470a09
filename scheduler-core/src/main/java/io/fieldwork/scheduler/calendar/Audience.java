package io.fieldwork.scheduler.calendar;

/**
 * Who works with a part of the calendar; each has a sheet of its own.
 *
 * <p>The same date stands on several sheets, so an audience is a property of it and not a place where it is kept.
 */
public enum Audience {
    SUPPORT_OFFICER("Support officer"),
    LEAD_INSPECTOR("Lead inspector"),
    INSPECTORS("Inspectors"),
    YOT("YOT");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
