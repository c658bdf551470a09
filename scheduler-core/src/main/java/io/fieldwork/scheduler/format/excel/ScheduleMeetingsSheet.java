package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.util.List;

/**
 * The sheet "Meetings": a row a meeting in time order, those without a time at the end. Day, start and inspectors are read
 * back from here: it is where a meeting is moved by hand (OUT-020, OUT-021).
 */
final class ScheduleMeetingsSheet {

    static final String NAME = "Meetings";
    static final String ID = "Meeting";
    static final String DAY = "Day";
    static final String FROM = "From";
    static final String INSPECTORS = "Inspectors";

    static final List<String> HEADINGS = List.of(
            ID,
            "Title",
            DAY,
            FROM,
            "To",
            INSPECTORS,
            "Participants",
            "Optional participants",
            "Place",
            "How to join",
            "Note");

    private ScheduleMeetingsSheet() {}

    static void fill(ScheduleTable table, ScheduleView view, ScheduleMeetings meetings) {
        meetings.placed().forEach(meeting -> add(table, view, meetings, meeting));
        meetings.unplaced().forEach(meeting -> add(table, view, meetings, meeting));
    }

    private static void add(ScheduleTable table, ScheduleView view, ScheduleMeetings meetings, PlannedMeeting meeting) {
        boolean placed = meeting.isPlaced();
        table.add(
                meeting.input().id(),
                meeting.input().title(),
                placed ? meeting.start().toLocalDate() : null,
                placed ? meeting.start().toLocalTime() : null,
                placed ? meeting.end().toLocalTime() : null,
                String.join("; ", meeting.scheduled().inspectors()),
                String.join(", ", meetings.people(meeting, true)),
                String.join(", ", meetings.people(meeting, false)),
                meetings.place(meeting),
                meeting.input().joining(),
                note(meeting, view));
    }

    private static String note(PlannedMeeting meeting, ScheduleView view) {
        String note = meeting.isPlaced()
                ? meeting.fixedOrMovable()
                : "not placed: takes " + meeting.input().minutes() + " minutes";
        return view.changeOf(Subject.MEETING, meeting.input().id())
                .map(change -> note + "; " + ChangeWords.marked(change, view))
                .orElse(note);
    }
}
