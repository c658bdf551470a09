package io.fieldwork.scheduler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be timed, as listed in the input.
 *
 * @param minutes length in minutes
 * @param windows periods of which one must hold the whole meeting; empty: 09:00 to 17:00 on a weekday
 * @param site id of the site, or null for its inspectors' own
 * @param room id of the room, or null
 * @param priority what leaving it out costs, as a factor; 1 by default
 * @param joining how remote attendees join; printed (FIELD-038)
 */
public record MeetingInput(
        String id,
        String title,
        int minutes,
        MeetingHolders inspectors,
        List<Attendee> attendees,
        List<Period> windows,
        List<Period> preferredWindows,
        @Nullable String site,
        @Nullable String room,
        int priority,
        MeetingKind kind,
        boolean online,
        String joining,
        @Nullable MeetingPin pinned) {

    public MeetingInput {
        attendees = List.copyOf(attendees);
        windows = List.copyOf(windows);
        preferredWindows = List.copyOf(preferredWindows);
    }

    /** The same meeting, which must keep its start and inspectors. */
    public MeetingInput withPinned(MeetingPin pin) {
        return new MeetingInput(
                id,
                title,
                minutes,
                inspectors,
                attendees,
                windows,
                preferredWindows,
                site,
                room,
                priority,
                kind,
                online,
                joining,
                pin);
    }
}
