package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small second week with every sort of meeting block: fixed, joint, crowded, online, short, late and not placed. */
public final class MeetingWeek {

    public static final LocalDate MONDAY = LocalDate.of(2014, 9, 29);
    public static final String REASON = "dentist";
    public static final String JOINING = "telephone 0123 456 789, then code 42";

    private MeetingWeek() {}

    public static InspectionInput inspection() {
        return InspectionInput.builder(
                        new InspectionDetails("week2", Programme.FJI, 2, "Exampleshire YOT", Nation.ENGLAND, MONDAY))
                .sites(List.of(new Site("main", "Civic Centre"), new Site("north", "North Office")))
                .rooms(List.of(new Room("r1", "Blue room", "main", 12), new Room("r2", "Room 2", "main", null)))
                .inspectors(List.of(
                        inspector("LI", "Lead Name", Role.LEAD_INSPECTOR),
                        inspector("SC", "Care Name", Role.SOCIAL_CARE),
                        inspector("UE", "User Name", Role.USER_ENGAGEMENT)))
                .commitments(commitments())
                .people(people())
                .meetings(meetings())
                .build();
    }

    private static Inspector inspector(String id, String name, Role role) {
        return new Inspector(id, name, role, "main", List.of(absent(4, "08:00", "09:00")), List.of());
    }

    private static Unavailability absent(int day, String from, String to) {
        return new Unavailability(at(day, from), at(day, to), REASON);
    }

    private static List<Commitment> commitments() {
        return List.of(
                commitment(0, "14:00", "14:45", CommitmentKind.MEETING, "YOT Manager: plans", List.of("ym"), "LI"),
                commitment(0, "14:00", "14:30", CommitmentKind.MEETING, "Link manager", List.of("link"), "SC"),
                commitment(1, "12:30", "13:00", CommitmentKind.LUNCH, "Lunch", List.of("link"), "SC"),
                commitment(
                        3,
                        "13:00",
                        "18:00",
                        CommitmentKind.INSPECTORATE,
                        "Judgement meeting",
                        List.of(),
                        "LI",
                        "SC",
                        "UE"));
    }

    private static Commitment commitment(
            int day, String from, String to, CommitmentKind kind, String label, List<String> people, String... team) {
        return new Commitment(List.of(team), at(day, from), at(day, to), kind, label, people);
    }

    private static List<Person> people() {
        Stream<String> named = Stream.of("ym|YOT Manager", "link|Link Name", "qa|=QA Name", "sw|Social Worker");
        Stream<String> staff = Stream.iterate(1, i -> i + 1).limit(9).map(i -> "s" + i + "|Staff Member " + i);
        return Stream.concat(named, staff)
                .map(line -> Person.builder(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1))
                        .site("main")
                        .unavailable(List.of(absent(2, "09:00", "10:00")))
                        .needs("a need of theirs")
                        .build())
                .toList();
    }

    private static List<MeetingInput> meetings() {
        List<Attendee> crowd = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            crowd.add(new Attendee("s" + i, i < 7));
        }
        Attendee manager = new Attendee("ym", true);
        return List.of(
                meeting(
                        "M01",
                        "YOT Manager",
                        120,
                        all("LI", "SC"),
                        List.of(manager),
                        "main",
                        null,
                        "",
                        pin(1, "10:30")),
                meeting("M02", "Focus group: staff on statutory cases", 60, all("LI"), crowd, "main", "r1", "", null),
                meeting("M03", "Quality assurance", 60, any("LI", "SC"), attendees("qa"), null, null, JOINING, null),
                meeting(
                        "M04",
                        "Member of the board for health",
                        30,
                        all("SC"),
                        attendees("sw"),
                        "north",
                        null,
                        "",
                        null),
                meeting("M05", "A call", 15, all("SC"), attendees("link"), null, null, JOINING, null),
                meeting("M06", "User engagement", 45, all("UE"), List.of(), null, "r2", "", null),
                meeting("M07", "Volunteers", 60, any("LI", "SC"), List.of(), "main", null, "", null));
    }

    private static List<Attendee> attendees(String person) {
        return List.of(new Attendee(person, true));
    }

    private static MeetingHolders all(String... inspectors) {
        return new MeetingHolders(List.of(inspectors), List.of(), 1);
    }

    private static MeetingHolders any(String... inspectors) {
        return new MeetingHolders(List.of(), List.of(inspectors), 1);
    }

    private static MeetingPin pin(int day, String time) {
        return new MeetingPin(at(day, time), List.of());
    }

    private static MeetingInput meeting(
            String id,
            String title,
            int minutes,
            MeetingHolders holders,
            List<Attendee> attendees,
            @Nullable String site,
            @Nullable String room,
            String joining,
            @Nullable MeetingPin pin) {
        return MeetingInput.builder(id, title, minutes, holders)
                .attendees(attendees)
                .windows(id.equals("M06") ? List.of(new Period(at(1, "11:00"), at(1, "19:00"))) : List.of())
                .site(site)
                .room(room)
                .online(!joining.isEmpty())
                .joining(joining)
                .pinned(pin)
                .build();
    }

    public static Schedule schedule() {
        return schedule(List.of(
                placed("M01", 1, "10:30", 120, null, "LI", "SC"),
                placed("M02", 2, "10:30", 60, "r1", "LI"),
                placed("M03", 2, "13:00", 60, null, "SC"),
                placed("M04", 0, "15:00", 30, null, "SC"),
                placed("M05", 0, "16:00", 15, null, "SC"),
                placed("M06", 1, "18:15", 45, "r2", "UE"),
                new ScheduledMeeting("M07", List.of(), null, null, null)));
    }

    public static Schedule schedule(List<ScheduledMeeting> meetings) {
        return new Schedule("week2", "0hard/-1medium/0soft", true, 0, List.of(), meetings, List.of());
    }

    public static ScheduledMeeting placed(
            String id, int day, String time, int minutes, @Nullable String room, String... inspectors) {
        LocalDateTime start = at(day, time);
        return new ScheduledMeeting(id, List.of(inspectors), start, start.plusMinutes(minutes), room);
    }

    public static LocalDateTime at(int day, String time) {
        return MONDAY.plusDays(day).atTime(LocalTime.parse(time));
    }
}
