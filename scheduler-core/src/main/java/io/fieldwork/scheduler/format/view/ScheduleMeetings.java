package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meetings of a schedule with their names looked up: who, where, how to join (FIELD-037, FIELD-038). */
public final class ScheduleMeetings {

    private final ScheduleView view;
    private final List<PlannedMeeting> inInputOrder;
    private final Map<String, Room> rooms = new HashMap<>();

    public ScheduleMeetings(ScheduleView view) {
        this.view = view;
        Map<String, ScheduledMeeting> scheduled = new HashMap<>();
        view.schedule().meetings().forEach(meeting -> scheduled.put(meeting.id(), meeting));
        inInputOrder = view.input().meetings().stream()
                .map(meeting -> new PlannedMeeting(meeting, scheduled.getOrDefault(meeting.id(), withoutTime(meeting))))
                .toList();
        view.input().rooms().forEach(room -> rooms.put(room.id(), room));
    }

    /** A meeting of which the schedule says nothing: it is listed all the same, as one without a time. */
    private static ScheduledMeeting withoutTime(MeetingInput meeting) {
        return new ScheduledMeeting(meeting.id(), meeting.inspectors().all(), null, null, meeting.room());
    }

    /** The words of the view. */
    public Labels labels() {
        return view.labels();
    }

    public boolean isEmpty() {
        return inInputOrder.isEmpty();
    }

    /** Meetings with a time, by it. */
    public List<PlannedMeeting> placed() {
        return inInputOrder.stream()
                .filter(PlannedMeeting::isPlaced)
                .sorted(Comparator.comparing(PlannedMeeting::start).thenComparing(PlannedMeeting::end))
                .toList();
    }

    /** Meetings that have no time, in the order listed. */
    public List<PlannedMeeting> unplaced() {
        return inInputOrder.stream().filter(meeting -> !meeting.isPlaced()).toList();
    }

    /** The names of those whom the meeting needs, or of those who come if they can. */
    public List<String> people(PlannedMeeting meeting, boolean required) {
        return meeting.input().attendees().stream()
                .filter(attendee -> attendee.required() == required)
                .map(Attendee::person)
                .map(view::personName)
                .toList();
    }

    /** Room and site; online for who joins from elsewhere; without a site, the inspectors' own. */
    public String place(PlannedMeeting meeting) {
        return place(meeting, meeting.scheduled().inspectors());
    }

    /** The same where others hold it, by their ids. */
    String place(PlannedMeeting meeting, List<String> inspectors) {
        if (meeting.input().online()) {
            return view.labels().text(Label.MEETING_ONLINE);
        }
        Room room = rooms.get(roomOf(meeting));
        Set<String> parts = new LinkedHashSet<>();
        if (room != null) {
            parts.add(room.name());
        }
        if (meeting.input().site() != null) {
            parts.add(view.siteName(meeting.input().site()));
        } else if (room != null && room.site() != null) {
            parts.add(view.siteName(room.site()));
        } else {
            team(inspectors).map(view::office).forEach(parts::add);
        }
        parts.remove("");
        return String.join(", ", parts);
    }

    /** The id of the room, or nothing. */
    public String roomOf(PlannedMeeting meeting) {
        String room = meeting.scheduled().room() == null
                ? meeting.input().room()
                : meeting.scheduled().room();
        return room == null ? "" : room;
    }

    /** The names of the inspectors who hold it, in the order of the team. */
    public String inspectorNames(PlannedMeeting meeting) {
        return team(meeting.scheduled().inspectors()).map(Inspector::name).collect(Collectors.joining(", "));
    }

    private Stream<Inspector> team(List<String> ids) {
        return view.team().stream().filter(inspector -> ids.contains(inspector.id()));
    }
}
