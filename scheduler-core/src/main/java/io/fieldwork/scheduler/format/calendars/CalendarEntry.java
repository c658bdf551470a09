package io.fieldwork.scheduler.format.calendars;

import io.fieldwork.scheduler.format.calendars.CalendarEntry.Owner.Kind;
import io.fieldwork.scheduler.format.ics.IcsEvent;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One case or meeting in one person's calendar.
 *
 * @param item what it is, see {@link #itemOf}
 * @param start when its owner must be there: an inspector from the start of the slot, a case manager half an hour later
 *     (SLOT-004, SLOT-007)
 * @param description joining instructions and the like; may be empty
 */
record CalendarEntry(
        Owner owner,
        String item,
        LocalDateTime start,
        LocalDateTime end,
        String summary,
        String location,
        String description) {

    static final Comparator<CalendarEntry> IN_TIME_ORDER = Comparator.comparing(CalendarEntry::start)
            .thenComparing(CalendarEntry::end)
            .thenComparing(CalendarEntry::item);

    /** For example {@code case/C01}. */
    static String itemOf(String kind, String id) {
        return kind + "/" + part(id);
    }

    /** An id without strokes, spaces and the like, so that joined parts that differ make texts that differ. */
    static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** True for the same case or meeting in the same calendar, whenever it is. */
    boolean isSameAs(CalendarEntry other) {
        return owner.equals(other.owner) && item.equals(other.item);
    }

    IcsEvent event(String uid, int sequence, IcsEvent.Status status, IcsEvent.@Nullable Invitation invitation) {
        return new IcsEvent(
                uid,
                sequence,
                status,
                new IcsEvent.Timed(start, end),
                summary,
                location,
                status == IcsEvent.Status.CONFIRMED ? description : "",
                invitation);
    }

    /** Whose calendar it is. An inspector and another person may have the same id: their lists are two. */
    record Owner(Kind kind, String id) {

        enum Kind {
            INSPECTOR,
            PERSON
        }
    }

    /**
     * Every entry of every calendar, in the order of the schedule: of a case the reference and the office, of a meeting
     * the title, the place and how to join. Nothing of a child, no reason of an absence, no name of anybody else
     * (FIELD-035, PRIV-001).
     */
    static List<CalendarEntry> of(ScheduleView view) {
        return new Finder(view).all();
    }

    private static final class Finder {

        private final ScheduleView view;
        private final List<CalendarEntry> entries = new ArrayList<>();

        Finder(ScheduleView view) {
            this.view = view;
        }

        List<CalendarEntry> all() {
            view.placed().forEach(this::addCase);
            ScheduleMeetings meetings = new ScheduleMeetings(view);
            meetings.placed().forEach(meeting -> addMeeting(meeting, meetings.place(meeting)));
            addUnlisted();
            return List.copyOf(entries);
        }

        /** A case stands in two calendars with two times: the inspector reads and writes alone. */
        private void addCase(ScheduledCase one) {
            String item = itemOf("case", one.reference());
            boolean attended = one.attendee() != null;
            entries.add(new CalendarEntry(
                    new Owner(Kind.INSPECTOR, Objects.requireNonNull(one.inspector())),
                    item,
                    Objects.requireNonNull(one.start()),
                    Objects.requireNonNull(one.end()),
                    "Case " + one.reference(),
                    view.office(one),
                    attended
                            ? "Interview from " + view.joins(one).toLocalTime() + " to "
                                    + view.leaves(one).toLocalTime() + "."
                            : "File read: nobody attends."));
            if (attended) {
                entries.add(new CalendarEntry(
                        new Owner(Kind.PERSON, Objects.requireNonNull(one.attendee())),
                        item,
                        view.joins(one),
                        view.leaves(one),
                        "Interview about " + one.reference(),
                        view.office(one),
                        ""));
            }
        }

        private void addMeeting(PlannedMeeting meeting, String place) {
            Set<Owner> owners = new HashSet<>();
            for (String inspector : meeting.scheduled().inspectors()) {
                addMeeting(new Owner(Kind.INSPECTOR, inspector), meeting, place, owners);
            }
            for (Attendee attendee : meeting.input().attendees()) {
                addMeeting(new Owner(Kind.PERSON, attendee.person()), meeting, place, owners);
            }
        }

        private void addMeeting(Owner owner, PlannedMeeting meeting, String place, Set<Owner> owners) {
            if (owners.add(owner)) {
                String title = meeting.input().title();
                entries.add(new CalendarEntry(
                        owner,
                        itemOf("meeting", meeting.input().id()),
                        meeting.start(),
                        meeting.end(),
                        title.isBlank() ? "Meeting " + meeting.input().id() : title,
                        place,
                        meeting.input().joining()));
            }
        }

        /** Meetings that the inspection no longer lists: their inspectors are known, who else was asked is not. */
        private void addUnlisted() {
            Set<String> listed =
                    view.input().meetings().stream().map(MeetingInput::id).collect(Collectors.toSet());
            for (ScheduledMeeting scheduled : view.schedule().meetings()) {
                LocalDateTime start = scheduled.start();
                LocalDateTime end = scheduled.end();
                if (start != null && end != null && !listed.contains(scheduled.id())) {
                    for (String inspector : scheduled.inspectors()) {
                        entries.add(new CalendarEntry(
                                new Owner(Kind.INSPECTOR, inspector),
                                itemOf("meeting", scheduled.id()),
                                start,
                                end,
                                "Meeting " + scheduled.id(),
                                "",
                                ""));
                    }
                }
            }
        }
    }
}
