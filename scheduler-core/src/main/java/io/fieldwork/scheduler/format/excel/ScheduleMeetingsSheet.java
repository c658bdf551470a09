package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheet "Meetings": a row a meeting, with the times and inspectors that are read back from it. */
final class ScheduleMeetingsSheet {

    static final String NAME = "Meetings";
    static final List<String> HEADINGS = List.of("Meeting", "Title", "Start", "End", "Inspectors", "Room");

    private ScheduleMeetingsSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        Map<String, String> titles = new HashMap<>();
        for (MeetingInput meeting : view.input().meetings()) {
            titles.put(meeting.id(), meeting.title());
        }
        for (ScheduledMeeting meeting : view.schedule().meetings()) {
            table.add(
                    meeting.id(),
                    titles.get(meeting.id()),
                    meeting.start(),
                    meeting.end(),
                    String.join("; ", meeting.inspectors()),
                    meeting.room());
        }
    }
}
