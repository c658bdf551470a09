package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.Appointment;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lists of meetings: all of them, by person, and by room. */
final class MeetingLists {

    /** The columns that are read back; {@link MeetingRowsReader} finds them by these headings. */
    static final Label ID = Label.HEAD_MEETING;

    static final Label DAY = Label.HEAD_DAY;
    static final Label FROM = Label.HEAD_FROM;
    static final Label INSPECTORS = Label.HEAD_INSPECTORS;

    static final List<Label> MEETING_HEADINGS = List.of(
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

    static final List<Label> PARTICIPANT_HEADINGS = List.of(
            Label.HEAD_PERSON,
            Label.HEAD_DAY,
            Label.HEAD_FROM,
            Label.HEAD_TO,
            Label.HEAD_WHAT,
            Label.HEAD_WITH,
            Label.HEAD_WHERE,
            Label.HEAD_HOW_TO_JOIN,
            Label.HEAD_NOTE);

    static final List<Label> ROOM_HEADINGS = List.of(
            Label.HEAD_DAY,
            Label.HEAD_FROM,
            Label.HEAD_TO,
            Label.HEAD_MEETING,
            Label.HEAD_TITLE,
            Label.HEAD_INSPECTORS,
            Label.HEAD_PARTICIPANTS,
            Label.HEAD_PEOPLE,
            Label.HEAD_SEATS);

    static final List<Label> SCHEDULE_HEADINGS =
            List.of(ID, INSPECTORS, Label.HEAD_START, Label.HEAD_END, Label.HEAD_ROOM);

    private MeetingLists() {}

    /** A row a meeting with all that was decided, in the terms of {@code schedule.json}. */
    static void schedule(PrintedTable table, ScheduleView view) {
        for (ScheduledMeeting meeting : view.schedule().meetings()) {
            table.add(
                    meeting.id(), CellText.join(meeting.inspectors()), meeting.start(), meeting.end(), meeting.room());
        }
    }

    /** A row a meeting in time order, those without a time at the end. */
    static void meetings(PrintedTable table, ScheduleView view) {
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        meetings.placed().forEach(meeting -> add(table, view, meetings, meeting));
        meetings.unplaced().forEach(meeting -> add(table, view, meetings, meeting));
    }

    private static void add(PrintedTable table, ScheduleView view, ScheduleMeetings meetings, PlannedMeeting meeting) {
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

    static String note(PlannedMeeting meeting, ScheduleView view) {
        String note = meeting.isPlaced()
                ? meeting.fixedOrMovable(view.labels())
                : view.labels().text(Label.NOT_PLACED, meeting.input().minutes());
        return view.changeOf(Subject.MEETING, meeting.input().id())
                .map(change -> note + "; " + ChangeWords.marked(change, view))
                .orElse(note);
    }

    /** A row an appointment: interviews stand here too, so that each person finds everything in one list. */
    static void participants(PrintedTable table, ScheduleView view) {
        for (Appointment one : Appointment.of(view)) {
            table.add(
                    view.personName(one.person()),
                    one.start().toLocalDate(),
                    one.start().toLocalTime(),
                    one.end().toLocalTime(),
                    one.what(),
                    one.with(),
                    one.where(),
                    one.joining(),
                    one.note());
        }
    }

    /** What the sheet of a room is called, before it is made legal and unique. */
    static String roomName(Room room, Labels labels) {
        String name = room.name().isBlank() ? room.id() : room.name();
        return name.toLowerCase(Locale.ROOT).startsWith("room") ? name : labels.sheet(Label.SHEET_ROOM, name);
    }

    /** A row for each meeting in the room, with how many seats it takes. */
    static void room(PrintedTable table, ScheduleView view, Room room) {
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        for (PlannedMeeting meeting : meetings.placed()) {
            if (meetings.roomOf(meeting).equals(room.id()) && !meeting.input().online()) {
                List<String> people = new ArrayList<>(meetings.people(meeting, true));
                people.addAll(meetings.people(meeting, false));
                table.add(
                        meeting.start().toLocalDate(),
                        meeting.start().toLocalTime(),
                        meeting.end().toLocalTime(),
                        meeting.input().id(),
                        meeting.input().title(),
                        meetings.inspectorNames(meeting),
                        String.join(", ", people),
                        people.size() + meeting.scheduled().inspectors().size(),
                        room.seats());
            }
        }
    }
}
