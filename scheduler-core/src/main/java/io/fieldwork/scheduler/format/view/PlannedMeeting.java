package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.util.Objects;

/** A meeting as listed, with what was decided for it. */
public record PlannedMeeting(MeetingInput input, ScheduledMeeting scheduled) {

    public boolean isPlaced() {
        return scheduled.start() != null && scheduled.end() != null;
    }

    /** When it starts; only where it is placed. */
    public LocalDateTime start() {
        return Objects.requireNonNull(scheduled.start());
    }

    /** When it ends; only where it is placed. */
    public LocalDateTime end() {
        return Objects.requireNonNull(scheduled.end());
    }

    public boolean isHeldBy(String inspector) {
        return scheduled.inspectors().contains(inspector);
    }

    /** Whether it keeps its time or may still be moved (OUT-021). */
    public String fixedOrMovable(Labels labels) {
        return labels.text(input.pinned() == null ? Label.MEETING_MOVABLE : Label.MEETING_FIXED);
    }
}
