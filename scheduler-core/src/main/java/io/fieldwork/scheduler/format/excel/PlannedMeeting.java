package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.util.Objects;

/** A meeting as listed, with what was decided for it. */
record PlannedMeeting(MeetingInput input, ScheduledMeeting scheduled) {

    boolean isPlaced() {
        return scheduled.start() != null && scheduled.end() != null;
    }

    LocalDateTime start() {
        return Objects.requireNonNull(scheduled.start());
    }

    LocalDateTime end() {
        return Objects.requireNonNull(scheduled.end());
    }

    boolean isHeldBy(String inspector) {
        return scheduled.inspectors().contains(inspector);
    }

    /** Whether it keeps its time or may still be moved (OUT-021). */
    String fixedOrMovable() {
        return input.pinned() == null ? "movable" : "fixed";
    }
}
