package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
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

    static final Label ID = Label.HEAD_MEETING;
    static final Label DAY = Label.HEAD_DAY;
    static final Label FROM = Label.HEAD_FROM;
    static final Label INSPECTORS = Label.HEAD_INSPECTORS;

    static final List<Label> HEADINGS = List.of(
            ID,
            Label.HEAD_TITLE,
            DAY,
            FROM,
            Label.HEAD_TO,
            INSPECTORS,
            Label.HEAD_PARTICIPANTS,
            Label.HEAD_OPTIONAL,
            Label.HEAD_PLACE,
            Label.HEAD_HOW_TO_JOIN,
            Label.HEAD_NOTE);

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
                ? meeting.fixedOrMovable(view.labels())
                : view.labels().text(Label.NOT_PLACED, meeting.input().minutes());
        return view.changeOf(Subject.MEETING, meeting.input().id())
                .map(change -> note + "; " + ChangeWords.marked(change, view))
                .orElse(note);
    }
}
