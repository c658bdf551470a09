package io.fieldwork.scheduler.calendar;

/** Who works with a part of the calendar; each has a sheet of its own. */
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
