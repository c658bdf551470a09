package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.model.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheet of one room: when it is taken, by which meeting, by whom and how many (M20-016, W2-014). */
final class ScheduleRoomSheet {

    static final List<Label> HEADINGS = List.of(
            Label.HEAD_DAY,
            Label.HEAD_FROM,
            Label.HEAD_TO,
            Label.HEAD_MEETING,
            Label.HEAD_TITLE,
            Label.HEAD_INSPECTORS,
            Label.HEAD_PARTICIPANTS,
            Label.HEAD_PEOPLE,
            Label.HEAD_SEATS);

    private ScheduleRoomSheet() {}

    /** What the sheet is called, before it is made legal and unique. */
    static String name(Room room, Labels labels) {
        String name = room.name().isBlank() ? room.id() : room.name();
        return name.toLowerCase(Locale.ROOT).startsWith("room") ? name : labels.sheet(Label.SHEET_ROOM, name);
    }

    static void fill(ScheduleTable table, ScheduleMeetings meetings, Room room) {
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
