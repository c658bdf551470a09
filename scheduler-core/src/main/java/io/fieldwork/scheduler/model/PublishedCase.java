package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an earlier, published schedule had a case: what people were promised (W2-018, ALLOC-003).
 *
 * @param attendee id of whoever was to be interviewed: they were told; null where the file alone was to be read
 */
public record PublishedCase(
        LocalDateTime start, String inspector, @Nullable String attendee) {

    /** True where somebody was to be interviewed. */
    public boolean attended() {
        return attendee != null;
    }

    /**
     * True where the promise does not hold with the case there. Somebody was to attend: start, inspector and attendee must be
     * as they were told. Nobody was: only the inspector who reads the file was told, and keeps the case.
     */
    boolean isBrokenIn(Slot slot, @Nullable Person other) {
        boolean isWithAnother = !inspector.equals(slot.inspector().id());
        if (attendee == null) {
            return isWithAnother;
        }
        return isWithAnother || !start.equals(slot.startTime()) || !isAttendedBy(other);
    }

    /** True where it is the person who was told. */
    boolean isAttendedBy(@Nullable Person other) {
        return other != null && other.id().equals(attendee);
    }
}
