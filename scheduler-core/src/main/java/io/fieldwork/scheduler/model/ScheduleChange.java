package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case or meeting between two schedules.
 *
 * @param id reference of the case, or id of the meeting
 * @param before where it was; null where it had no place
 * @param after where it is; null where it has no place
 * @param why one plain sentence that may be handed out: nothing of a child, no reason of an absence (PRIV-001, FIELD-036)
 */
public record ScheduleChange(
        Subject subject,
        Kind kind,
        String id,
        @Nullable Place before,
        @Nullable Place after,
        String why) {

    /** What was changed. */
    public enum Subject {
        CASE,
        MEETING
    }

    /** How it was changed. */
    public enum Kind {
        /** Placed in both; the start or the inspectors differ. */
        MOVED,
        /** Placed in both, at the same time with the same inspector, but somebody else or nobody is interviewed. */
        ATTENDEE_CHANGED,
        NEWLY_PLACED,
        NEWLY_UNPLACED,
        /** No longer in the inspection, and was placed. */
        DROPPED
    }

    /**
     * Where a case or a meeting lies.
     *
     * @param start of the slot, or of the meeting
     * @param attended when whoever attends is there: the interview, or the meeting; null for a file read
     * @param inspectors ids; for a case just one
     * @param attendee id of whoever is interviewed; null for a file read and for a meeting
     */
    public record Place(
            LocalDateTime start,
            LocalDateTime end,
            @Nullable Period attended,
            List<String> inspectors,
            @Nullable String attendee) {

        public Place {
            inspectors = List.copyOf(inspectors);
        }

        /** When whoever attends is to join; of a file read, when the slot begins. */
        public LocalDateTime joining() {
            return attended == null ? start : attended.start();
        }

        /** The whole slot, or the meeting. */
        public Period period() {
            return new Period(start, end);
        }
    }

    /** The same with another sentence. */
    ScheduleChange because(String sentence) {
        return new ScheduleChange(subject, kind, id, before, after, sentence);
    }

    public boolean isCase() {
        return subject == Subject.CASE;
    }

    /**
     * True where a promise is broken, as long as it was not history by then (W2-018). Where somebody was to attend, and of a
     * meeting, any change breaks one; where nobody was, only another inspector does. What is new or was withdrawn breaks none.
     */
    public boolean breaksPromise() {
        if (before == null || kind == Kind.DROPPED) {
            return false;
        }
        if (isCase() && before.attendee() == null) {
            return hasNewInspectors();
        }
        return after == null || hasNewTime() || hasNewInspectors() || hasNewAttendee();
    }

    /** True where it is placed in both and starts at another time. */
    public boolean hasNewTime() {
        return before != null && after != null && !before.start().equals(after.start());
    }

    /** True where it is placed in both, with other inspectors. */
    public boolean hasNewInspectors() {
        return before != null
                && after != null
                && !Set.copyOf(before.inspectors()).equals(Set.copyOf(after.inspectors()));
    }

    /** True where it is placed in both and somebody else, or nobody, is interviewed; so may be a case that was moved. */
    public boolean hasNewAttendee() {
        return before != null && after != null && !Objects.equals(before.attendee(), after.attendee());
    }
}
