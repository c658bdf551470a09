package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.model.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheet of one room: when it is taken, by which meeting, by whom and how many (M20-016, W2-014). */
final class ScheduleRoomSheet {

    static final List<String> HEADINGS =
            List.of("Day", "From", "To", "Meeting", "Title", "Inspectors", "Participants", "People", "Seats");

    private ScheduleRoomSheet() {}

    /** What the sheet is called, before it is made legal and unique. */
    static String name(Room room) {
        String name = room.name().isBlank() ? room.id() : room.name();
        return name.toLowerCase(Locale.ROOT).startsWith("room") ? name : "Room " + name;
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
