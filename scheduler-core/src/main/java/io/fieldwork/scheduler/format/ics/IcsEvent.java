package io.fieldwork.scheduler.format.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid what the event is known by in every version of every file; the same event, the same text
 * @param sequence 0 in the first version, larger in every version that changed it
 * @param location where; may be empty
 * @param description more words, in lines; may be empty
 * @param invitation only for {@link IcsCalendar.Method#REQUEST} and {@link IcsCalendar.Method#CANCEL}; else null
 */
public record IcsEvent(
        String uid,
        int sequence,
        Status status,
        Time time,
        String summary,
        String location,
        String description,
        @Nullable Invitation invitation) {

    /** An event that nobody is invited to by e-mail. */
    public static IcsEvent published(
            String uid, int sequence, Status status, Time time, String summary, String location, String description) {
        return new IcsEvent(uid, sequence, status, time, summary, location, description, null);
    }

    /** Whether an event takes place. */
    public enum Status {
        CONFIRMED,
        /** It stood in an earlier version and does so no longer. */
        CANCELLED
    }

    /**
     * Who invites whom, by e-mail address.
     *
     * @param organiser address of who invites
     * @param guest address of who is invited
     * @param guestName name of who is invited; may be empty
     */
    public record Invitation(String organiser, String guest, String guestName) {}

    /** When an event is. */
    public sealed interface Time {}

    /** From one time to another, by the clocks of Europe/London; the end is not included. */
    public record Timed(LocalDateTime start, LocalDateTime end) implements Time {}

    /** Whole days, the last one included. It leaves its owner free. */
    public record AllDay(LocalDate first, LocalDate last) implements Time {}
}
