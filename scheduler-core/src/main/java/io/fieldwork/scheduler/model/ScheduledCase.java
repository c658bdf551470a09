package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Where one case went. All but the reference and the mode is null where the case is unplaced. */
public record ScheduledCase(
        String reference,
        @Nullable String slot,
        @Nullable String inspector,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable LocalDateTime interviewStart,
        @Nullable LocalDateTime interviewEnd,
        CaseMode mode,
        @Nullable String attendee) {

    /** A case that has no place. */
    public static ScheduledCase unplaced(String reference) {
        return new ScheduledCase(reference, null, null, null, null, null, null, CaseMode.UNPLACED, null);
    }
}
