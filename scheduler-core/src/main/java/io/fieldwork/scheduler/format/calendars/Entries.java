package io.fieldwork.scheduler.format.calendars;

import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in whose calendar: of a case the reference and the office, of a meeting the title, the place and how to
 * join. Nothing of a child, no reason of an absence, no name of anybody else (FIELD-035, PRIV-001).
 */
final class Entries {

    private final ScheduleView view;
    private final List<Entry> entries = new ArrayList<>();

    private Entries(ScheduleView view) {
        this.view = view;
    }

    /** Every entry of every calendar, in the order of the schedule. */
    static List<Entry> of(ScheduleView view) {
        Entries all = new Entries(view);
        view.placed().forEach(all::addCase);
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        meetings.placed().forEach(meeting -> all.addMeeting(meeting, meetings.place(meeting)));
        all.addUnlisted();
        return List.copyOf(all.entries);
    }

    private void addCase(ScheduledCase one) {
        String item = Entry.itemOf("case", one.reference());
        boolean attended = one.attendee() != null;
        entries.add(new Entry(
                new Owner(Owner.Kind.INSPECTOR, Objects.requireNonNull(one.inspector())),
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
            entries.add(new Entry(
                    new Owner(Owner.Kind.PERSON, Objects.requireNonNull(one.attendee())),
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
            addMeeting(new Owner(Owner.Kind.INSPECTOR, inspector), meeting, place, owners);
        }
        for (Attendee attendee : meeting.input().attendees()) {
            addMeeting(new Owner(Owner.Kind.PERSON, attendee.person()), meeting, place, owners);
        }
    }

    private void addMeeting(Owner owner, PlannedMeeting meeting, String place, Set<Owner> owners) {
        if (owners.add(owner)) {
            String title = meeting.input().title();
            entries.add(new Entry(
                    owner,
                    Entry.itemOf("meeting", meeting.input().id()),
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
                    entries.add(new Entry(
                            new Owner(Owner.Kind.INSPECTOR, inspector),
                            Entry.itemOf("meeting", scheduled.id()),
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
