package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When one meeting is held and by whom. Start and end are null where it is unplaced. */
public record ScheduledMeeting(
        String id,
        List<String> inspectors,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable String room) {

    public ScheduledMeeting {
        inspectors = List.copyOf(inspectors);
    }
}
