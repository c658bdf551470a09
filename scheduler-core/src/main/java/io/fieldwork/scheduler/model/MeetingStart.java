package io.fieldwork.scheduler.model;

/**
 * A start that a meeting may be given, in minutes of the {@link WeekClock}; those offered lie on a grid of 15 minutes.
 */
public record MeetingStart(int minute) {

    /** Minutes between two starts of the grid. */
    public static final int GRID = 15;

    @Override
    public int hashCode() {
        return minute;
    }
}
