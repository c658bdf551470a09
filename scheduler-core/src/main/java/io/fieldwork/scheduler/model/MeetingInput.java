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

    /** A meeting that nobody else attends, at any time, at the site of its inspectors, until more is said. */
    public static Builder builder(String id, String title, int minutes, MeetingHolders inspectors) {
        return new Builder(id, title, minutes, inspectors);
    }

    /** All of this one, to be changed in parts. */
    public Builder toBuilder() {
        return new Builder(id, title, minutes, inspectors)
                .attendees(attendees)
                .windows(windows)
                .preferredWindows(preferredWindows)
                .site(site)
                .room(room)
                .priority(priority)
                .kind(kind)
                .online(online)
                .joining(joining)
                .pinned(pinned);
    }

    /** The same meeting, which must keep its start and inspectors. */
    public MeetingInput withPinned(MeetingPin pin) {
        return toBuilder().pinned(pin).build();
    }

    /**
     * Puts a meeting together.
     *
     * <pre>{@code
     * MeetingHolders lead = new MeetingHolders(List.of("LI"), List.of(), 1);
     * MeetingInput chair = MeetingInput.builder("M01", "Chair of the board", 60, lead)
     *         .attendees(List.of(new Attendee("p-4", true)))
     *         .build();
     * MeetingInput longer = chair.toBuilder().minutes(90).build();
     * }</pre>
     *
     * What is not said is what its absence means in JSON: empty lists, priority 1, INDIVIDUAL, not online, no pin.
     */
    public static final class Builder {

        private String id;
        private String title;
        private int minutes;
        private MeetingHolders inspectors;
        private List<Attendee> attendees = List.of();
        private List<Period> windows = List.of();
        private List<Period> preferredWindows = List.of();
        private @Nullable String site;
        private @Nullable String room;
        private int priority = 1;
        private MeetingKind kind = MeetingKind.INDIVIDUAL;
        private boolean online;
        private String joining = "";
        private @Nullable MeetingPin pinned;

        private Builder(String id, String title, int minutes, MeetingHolders inspectors) {
            this.id = id;
            this.title = title;
            this.minutes = minutes;
            this.inspectors = inspectors;
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder minutes(int minutes) {
            this.minutes = minutes;
            return this;
        }

        public Builder inspectors(MeetingHolders inspectors) {
            this.inspectors = inspectors;
            return this;
        }

        public Builder attendees(List<Attendee> attendees) {
            this.attendees = attendees;
            return this;
        }

        public Builder windows(List<Period> windows) {
            this.windows = windows;
            return this;
        }

        public Builder preferredWindows(List<Period> preferredWindows) {
            this.preferredWindows = preferredWindows;
            return this;
        }

        public Builder site(@Nullable String site) {
            this.site = site;
            return this;
        }

        public Builder room(@Nullable String room) {
            this.room = room;
            return this;
        }

        public Builder priority(int priority) {
            this.priority = priority;
            return this;
        }

        public Builder kind(MeetingKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder online(boolean online) {
            this.online = online;
            return this;
        }

        public Builder joining(String joining) {
            this.joining = joining;
            return this;
        }

        public Builder pinned(@Nullable MeetingPin pinned) {
            this.pinned = pinned;
            return this;
        }

        public MeetingInput build() {
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
                    pinned);
        }
    }
}
