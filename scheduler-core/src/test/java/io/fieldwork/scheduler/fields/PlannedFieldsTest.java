package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
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
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each field of an inspection changes what it should change of how a schedule is judged, and nothing else. One week, whose
 * places are fixed; one field is changed at a time, and the counts that differ from before are compared with a table that
 * says which must. A field is in the table, or among those that nothing is planned by.
 */
class PlannedFieldsTest {

    /** Fields by which nothing is judged, and why they are there. */
    private static final Map<String, String> NOT_PLANNED = new LinkedHashMap<>();

    static {
        NOT_PLANNED.put("InspectionDetails.id", "names files");
        NOT_PLANNED.put("InspectionDetails.week", "decides which warnings are given");
        NOT_PLANNED.put("InspectionDetails.yot", "is printed");
        NOT_PLANNED.put("InspectionDetails.nation", "decides the bank holidays of key dates");
        NOT_PLANNED.put("Site.name", "is printed");
        NOT_PLANNED.put("Room.name", "is printed");
        NOT_PLANNED.put("Room.site", "is printed");
        NOT_PLANNED.put("Room.seats", "gives a warning");
        NOT_PLANNED.put("Inspector.name", "is printed");
        NOT_PLANNED.put("Unavailability.reason", "is for those who ask whether it can be moved");
        NOT_PLANNED.put("Commitment.label", "is printed");
        NOT_PLANNED.put("Person.name", "is printed");
        NOT_PLANNED.put("Person.email", "is where an invitation goes");
        NOT_PLANNED.put("Person.needs", "is for inspectors to read");
        NOT_PLANNED.put("Person.lineManager", "gives a warning");
        NOT_PLANNED.put("Person.grade", "gives a warning");
        NOT_PLANNED.put("Person.roles", "give a warning");
        NOT_PLANNED.put("CaseInput.lookedAfter", "is to be checked before the case is chosen");
        NOT_PLANNED.put("CaseInput.site", "is where the paper record lies");
        NOT_PLANNED.put("CaseInput.pinned", "is no constraint: see thePinsAreKept");
        NOT_PLANNED.put("MeetingInput.title", "is printed");
        NOT_PLANNED.put("MeetingInput.kind", "decides which warnings are given");
        NOT_PLANNED.put("MeetingInput.online", "is printed");
        NOT_PLANNED.put("MeetingInput.joining", "is printed");
        NOT_PLANNED.put("MeetingInput.pinned", "is no constraint: see thePinsAreKept");
        NOT_PLANNED.put("MeetingPin.start", "is no constraint: see thePinsAreKept");
        NOT_PLANNED.put("MeetingPin.inspectors", "is no constraint: see thePinsAreKept");
        NOT_PLANNED.put("InspectionInput.template", "is expanded before");
        NOT_PLANNED.put("InspectionInput.weights", "weigh what is counted");
        NOT_PLANNED.put("InspectionInput.version", "says which schedule it goes with");
        NOT_PLANNED.put("EnteredAbsence.who", "is in the diary too");
        NOT_PLANNED.put("EnteredAbsence.from", "is in the diary too");
        NOT_PLANNED.put("EnteredAbsence.to", "is in the diary too");
        NOT_PLANNED.put("EnteredAbsence.version", "says since when it is known");
    }

    /** Ids join what is listed apart: they are changed together, in other tests. */
    private static final Set<String> IDS = Set.of(
            "Site.id",
            "Room.id",
            "Inspector.id",
            "SlotInput.id",
            "Person.id",
            "CaseInput.reference",
            "MeetingInput.id");

    private final Set<String> changed = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2014-09-" + time);
    }

    private static Period period(String from, String to) {
        return new Period(at(from), at(to));
    }

    private static Person person(String id, String site) {
        return Person.builder(id, id).site(site).build();
    }

    private static CaseInput caseOf(String reference, String caseManager) {
        return CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(caseManager)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .build();
    }

    private static MeetingInput meeting(String id, String inspector, Attendee... attendees) {
        return MeetingInput.builder(id, id, 60, new MeetingHolders(List.of(inspector), List.of(), 1))
                .attendees(List.of(attendees))
                .build();
    }

    /** Two inspectors with a case a day each, and a meeting each on Thursday; nothing is wrong with it. */
    private static InspectionInput week() {
        return InspectionInput.builder(
                        new InspectionDetails("x", Programme.SQS, 1, "", Nation.ENGLAND, LocalDate.of(2014, 9, 15)))
                .sites(List.of(new Site("main", "main"), new Site("north", "north"), new Site("east", "east")))
                .travel(List.of(new Travel("main", "north", 25)))
                .rooms(List.of(new Room("r1", "r1", null, null), new Room("r2", "r2", null, null)))
                .inspectors(List.of(
                        new Inspector("LI", "LI", Role.LEAD_INSPECTOR, "main", List.of(), List.of()),
                        new Inspector("AI", "AI", Role.ASSISTANT_INSPECTOR, "main", List.of(), List.of())))
                .slots(List.of(
                        new SlotInput("LI-1", "LI", at("15T09:00"), at("15T11:00")),
                        new SlotInput("LI-2", "LI", at("16T09:00"), at("16T11:00")),
                        new SlotInput("AI-1", "AI", at("15T09:00"), at("15T11:00")),
                        new SlotInput("AI-2", "AI", at("16T09:00"), at("16T11:00"))))
                .commitments(List.of(new Commitment(
                        List.of("LI"), at("15T14:00"), at("15T15:00"), CommitmentKind.MEETING, "", List.of())))
                .people(List.of(
                        person("a", "main"),
                        person("b", "main"),
                        person("c", "main"),
                        person("d", "main"),
                        person("e", "main")))
                .cases(List.of(caseOf("C1", "a"), caseOf("C2", "b"), caseOf("C3", "c"), caseOf("C4", "d")))
                .meetings(List.of(
                        meeting("M1", "LI", new Attendee("e", true)),
                        meeting("M2", "AI", new Attendee("a", true)),
                        meeting("M3", "AI")))
                .build();
    }

    private static SchedulePlacements places(InspectionInput input) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("C1", "LI-1");
        slots.put("C2", "LI-2");
        slots.put("C3", "AI-1");
        slots.put("C4", "AI-2");
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        List<String> times = List.of("18T10:00", "18T12:00", "19T10:00");
        for (int i = 0; i < 2; i++) {
            MeetingInput meeting = input.meetings().get(i);
            MeetingHolders holders = meeting.inspectors();
            List<String> who = holders.isChoice() ? holders.anyOf().subList(0, holders.count()) : holders.all();
            LocalDateTime start = at(times.get(i));
            meetings.put(
                    meeting.id(),
                    new ScheduledMeeting(meeting.id(), who, start, start.plusMinutes(meeting.minutes()), null));
        }
        return new SchedulePlacements(slots, meetings);
    }

    private static Map<String, Integer> counts(InspectionInput input) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ConstraintFigure figure :
                ScheduleScorer.score(input, places(input), null, 0).constraints()) {
            counts.put(figure.id(), figure.matches());
        }
        return counts;
    }

    /** The counts that a change of one field changes, such as {@code lunch +1}; several stand in the order of their names. */
    private void field(String field, InspectionInput before, InspectionInput after, String expected) {
        Map<String, Integer> counts = counts(before);
        List<String> differences = new ArrayList<>();
        counts(after).forEach((rule, count) -> {
            int more = count - counts.getOrDefault(rule, 0);
            if (more != 0) {
                // How unevenly something is spread is no count of things.
                boolean isCount = !rule.startsWith("complexPer");
                differences.add(rule + (isCount ? (more > 0 ? " +" : " ") + more : ""));
            }
        });
        if (!String.join(", ", differences).equals(expected)) {
            wrong.add(field + ": expected " + expected + ", found " + String.join(", ", differences));
        }
        changed.add(field);
    }

    private void field(String field, UnaryOperator<InspectionInput> change, String expected) {
        field(field, week(), change.apply(week()), expected);
    }

    private static InspectionInput set(
            InspectionInput input, String list, int index, String component, @Nullable Object value) {
        List<Object> entries =
                new ArrayList<>((List<?>) Records.value(input, Records.component(InspectionInput.class, list)));
        entries.set(index, Records.with((Record) entries.get(index), component, value));
        return Records.with(input, list, entries);
    }

    private void set(String field, String list, int index, @Nullable Object value, String expected) {
        field(field, input -> set(input, list, index, field.substring(field.indexOf('.') + 1), value), expected);
    }

    @Test
    void nothingIsWrongWithTheWeek() {
        Map<String, Integer> counts = counts(week());
        counts.values().removeIf(count -> count == 0);
        assertThat(counts.toString()).isEqualTo("{meetingUnplaced=1}");
    }

    @Test
    void eachFieldChangesWhatItIsThereFor() {
        whole();
        team();
        slots();
        people();
        cases();
        meetings();
        assertThat(wrong).isEmpty();
        Set<String> left = UnusualFields.fields();
        left.removeAll(changed);
        left.removeAll(NOT_PLANNED.keySet());
        left.removeAll(IDS);
        left.removeIf(field -> field.startsWith("InspectionInput.")); // its lists: what they hold is above
        assertThat(left).as("fields of which nobody has said what they change").isEmpty();
        assertThat(changed).doesNotContainAnyElementsOf(NOT_PLANNED.keySet());
        System.out.printf("%d fields change what they should, %d nothing%n", changed.size(), NOT_PLANNED.size());
    }

    private void whole() {
        InspectionInput longer = set(week(), "cases", 0, "type", CaseType.COMMUNITY);
        field("InspectionDetails.programme", longer, details(longer, "programme", Programme.FJI), "slotTooShort +1");
        InspectionInput back = set(week(), "people", 0, "absentPreviousWeek", true);
        field(
                "InspectionDetails.monday",
                back,
                details(back, "monday", LocalDate.of(2014, 9, 8)),
                "firstDayBack -1, meetingOutsideWindow +2");
    }

    private void team() {
        InspectionInput apart = commitment("18T11:20", "18T11:30", CommitmentKind.MEETING);
        apart = set(set(apart, "meetings", 0, "site", "north"), "travel", 0, "minutes", 20);
        field("Travel.minutes", apart, set(apart, "travel", 0, "minutes", 21), "activityGap +1");
        InspectionInput far = set(apart, "travel", 0, "minutes", 21);
        field("Travel.from", far, set(far, "travel", 0, "from", "east"), "activityGap -1");
        field("Travel.to", far, set(far, "travel", 0, "to", "east"), "activityGap -1");
        InspectionInput complex = set(week(), "cases", 0, "rosh", RiskLevel.HIGH);
        field(
                "Inspector.role",
                complex,
                set(complex, "inspectors", 0, "role", Role.LOCAL_ASSESSOR),
                "localAssessorComplexOnMonday +1");
        set("Inspector.site", "inspectors", 0, "north", "caseManagerTravels +2");
        set("Inspector.unavailable", "inspectors", 0, away("18T10:30", "18T10:31"), "blockedPeriod +1");
        set("Inspector.conflicts", "inspectors", 0, List.of("C1"), "conflictOfInterest +1");
        set("Inspector.conflicts", "inspectors", 0, List.of("e"), "conflictOfInterest +1");
        periods("Unavailability", "inspectors", "unavailable", "18T11:00", "18T11:01", "18T10:59", "blockedPeriod +1");
        ends("Unavailability", "inspectors", "unavailable", "18T09:00", "18T10:00", "18T10:01", "blockedPeriod +1");
    }

    private void slots() {
        set("SlotInput.inspector", "slots", 3, "LI", "activityGap +1");
        set("SlotInput.start", "slots", 0, at("15T09:01"), "slotTooShort +1");
        set("SlotInput.end", "slots", 0, at("15T10:59"), "slotTooShort +1");
        InspectionInput midday = commitment("18T12:30", "18T12:31", CommitmentKind.MEETING);
        field(
                "Commitment.inspectors",
                midday,
                set(midday, "commitments", 0, "inspectors", List.of("AI")),
                "activityGap +1, blockedPeriod +1");
        InspectionInput after = commitment("18T11:15", "18T11:30", CommitmentKind.MEETING);
        field("Commitment.start", after, set(after, "commitments", 0, "start", at("18T11:14")), "activityGap +1");
        InspectionInput before = commitment("18T09:00", "18T09:45", CommitmentKind.MEETING);
        field("Commitment.end", before, set(before, "commitments", 0, "end", at("18T09:46")), "activityGap +1");
        InspectionInput rest = commitment("18T11:05", "18T11:10", CommitmentKind.BREAK);
        field("Commitment.kind", rest, set(rest, "commitments", 0, "kind", CommitmentKind.OBSERVE), "activityGap +1");
        InspectionInput noon = commitment("16T11:30", "16T14:30", CommitmentKind.LUNCH);
        field("Commitment.kind", noon, set(noon, "commitments", 0, "kind", CommitmentKind.TRAVEL), "lunch +1");
        InspectionInput busy = commitment("15T10:44", "15T10:45", CommitmentKind.LUNCH);
        field("Commitment.people", busy, set(busy, "commitments", 0, "people", List.of("c")), "fileRead +1");
    }

    private void people() {
        set("Person.site", "people", 0, "north", "caseManagerTravels +1");
        set("Person.unavailable", "people", 0, away("15T10:00", "15T10:01"), "fileRead +1");
        periods("Unavailability", "people", "unavailable", "15T10:45", "15T11:30", "15T10:44", "fileRead +1");
        ends("Unavailability", "people", "unavailable", "15T09:00", "15T09:30", "15T09:31", "fileRead +1");
        set("Person.preferred", "people", 0, List.of(period("16T09:00", "16T12:00")), "preferredTime +1");
        periods("Period", "people", "preferred", "15T09:30", "15T10:45", "15T09:31", "preferredTime +1");
        ends("Period", "people", "preferred", "15T09:30", "15T10:45", "15T10:44", "preferredTime +1");
        set("Person.absentPreviousWeek", "people", 0, true, "absentLastWeekEarly +1, firstDayBack +1");
        set("Person.absentPreviousWeek", "people", 1, true, "");
        set("Person.firstDayBack", "people", 0, LocalDate.of(2014, 9, 15), "firstDayBack +1");
        set("Person.firstDayBack", "people", 0, LocalDate.of(2014, 9, 16), "");
        InspectionInput back = set(week(), "people", 0, "firstDayBack", LocalDate.of(2014, 9, 15));
        field("Person.firstDayBackWaived", back, set(back, "people", 0, "firstDayBackWaived", true), "firstDayBack -1");
    }

    private void cases() {
        InspectionInput busy = set(week(), "people", 0, "unavailable", away("15T10:00", "15T10:01"));
        field("CaseInput.caseManager", busy, set(busy, "cases", 0, "caseManager", null), "fileRead -1");
        set("CaseInput.caseManager", "cases", 0, "c", "caseManagerClash +1, caseManagerSameDay +1");
        field("CaseInput.standIn", busy, set(busy, "cases", 0, "standIn", "e"), "fileRead -1, standIn +1");
        InspectionInput first = details(week(), "programme", Programme.FJI);
        field("CaseInput.type", first, set(first, "cases", 0, "type", CaseType.CUSTODY), "slotTooShort +1");
        InspectionInput girl = set(week(), "cases", 2, "gender", Gender.FEMALE);
        field("CaseInput.gender", girl, set(girl, "cases", 0, "gender", Gender.FEMALE), "girlsTogether +1");
        field("CaseInput.gender", girl, set(girl, "cases", 0, "gender", Gender.OTHER), "");
        field("CaseInput.ethnicity", girl, set(girl, "cases", 3, "ethnicity", Ethnicity.BME), "girlsAndBmeApart +1");
        field("CaseInput.ethnicity", girl, set(girl, "cases", 2, "ethnicity", Ethnicity.BME), "");
        InspectionInput local = set(week(), "inspectors", 0, "role", Role.LOCAL_ASSESSOR);
        String complex = "complexPerDay, complexPerInspector, localAssessorComplexOnMonday +1";
        for (String level : List.of("rosh", "vulnerability")) {
            for (RiskLevel risk : RiskLevel.values()) {
                boolean isHigh = Set.of("HIGH", "VERY_HIGH").contains(risk.name());
                field("CaseInput." + level, local, set(local, "cases", 0, level, risk), isHigh ? complex : "");
            }
        }
        field("CaseInput.childProtection", local, set(local, "cases", 0, "childProtection", true), complex);
    }

    private void meetings() {
        InspectionInput tight = set(week(), "meetings", 0, "windows", List.of(period("18T10:00", "18T11:00")));
        field("MeetingInput.minutes", tight, set(tight, "meetings", 0, "minutes", 61), "meetingOutsideWindow +1");
        set("MeetingInput.windows", "meetings", 0, List.of(period("18T10:01", "18T12:00")), "meetingOutsideWindow +1");
        set(
                "MeetingInput.preferredWindows",
                "meetings",
                0,
                List.of(period("18T10:01", "18T12:00")),
                "preferredWindow +1");
        set("MeetingInput.inspectors", "meetings", 0, holders(List.of("AI"), List.of(), 1), "meetingsPerDay +1");
        set(
                "MeetingHolders.all",
                "meetings",
                0,
                "inspectors",
                holders(List.of("AI"), List.of(), 1),
                "meetingsPerDay +1");
        set(
                "MeetingHolders.anyOf",
                "meetings",
                0,
                "inspectors",
                holders(List.of(), List.of("AI"), 1),
                "meetingsPerDay +1");
        InspectionInput choice = set(week(), "meetings", 0, "inspectors", holders(List.of(), List.of("LI", "AI"), 1));
        field(
                "MeetingHolders.count",
                choice,
                set(choice, "meetings", 0, "inspectors", holders(List.of(), List.of("LI", "AI"), 2)),
                "meetingsPerDay +1");
        InspectionInput ill = set(week(), "people", 4, "unavailable", away("18T10:59", "18T11:00"));
        ill = set(ill, "meetings", 0, "attendees", List.of(new Attendee("b", true)));
        field(
                "Attendee.person",
                ill,
                set(ill, "meetings", 0, "attendees", List.of(new Attendee("e", true))),
                "attendeeMissing +1, meetingEmpty +1");
        field(
                "MeetingInput.attendees",
                ill,
                set(ill, "meetings", 0, "attendees", List.of(new Attendee("b", true), new Attendee("e", true))),
                "attendeeMissing +1");
        InspectionInput needed = set(ill, "meetings", 0, "attendees", List.of(new Attendee("e", true)));
        field(
                "Attendee.required",
                needed,
                set(needed, "meetings", 0, "attendees", List.of(new Attendee("e", false))),
                "attendeeMissing -1, meetingEmpty -1, optionalAttendeeMissing +1");
        InspectionInput apart = commitment("18T11:20", "18T11:30", CommitmentKind.MEETING);
        field("MeetingInput.site", apart, set(apart, "meetings", 0, "site", "north"), "activityGap +1");
        InspectionInput room = set(set(week(), "meetings", 0, "minutes", 121), "meetings", 0, "room", "r1");
        field("MeetingInput.room", room, set(room, "meetings", 1, "room", "r1"), "roomClash +1");
        field("MeetingInput.room", room, set(room, "meetings", 1, "room", "r2"), "");
        set("MeetingInput.priority", "meetings", 2, 7, "meetingUnplaced +6");
    }

    /** A pin is no constraint: the search gives what it names and nothing else, whatever else would be better. */
    @Test
    void thePinsAreKept() {
        for (SlotInput slot : week().slots()) {
            Schedule solved = solve(set(week(), "cases", 1, "pinned", slot.id()));
            assertThat(solved.cases().get(1).slot()).isEqualTo(slot.id());
        }
        InspectionInput choice = set(week(), "meetings", 0, "inspectors", holders(List.of(), List.of("LI", "AI"), 1));
        for (String start : List.of("15T00:00", "21T22:30")) {
            for (List<String> who : List.of(List.of("LI"), List.of("AI"), List.<String>of())) {
                ScheduledMeeting solved = solve(set(choice, "meetings", 0, "pinned", new MeetingPin(at(start), who)))
                        .meetings()
                        .get(0);
                assertThat(solved.start()).isEqualTo(at(start));
                assertThat(solved.inspectors()).hasSize(1).containsAll(who);
            }
        }
    }

    private static Schedule solve(InspectionInput input) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, Duration.ofMillis(30), 1);
        return ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                .schedule();
    }

    private static InspectionInput details(InspectionInput input, String component, Object value) {
        return Records.with(input, "inspection", Records.with(input.inspection(), component, value));
    }

    /** The week in which LI has this and no other commitment. */
    private static InspectionInput commitment(String from, String to, CommitmentKind kind) {
        return Records.with(
                week(), "commitments", List.of(new Commitment(List.of("LI"), at(from), at(to), kind, "", List.of())));
    }

    private static MeetingHolders holders(List<String> all, List<String> anyOf, int count) {
        return new MeetingHolders(all, anyOf, count);
    }

    private static List<Unavailability> away(String from, String to) {
        return List.of(new Unavailability(at(from), at(to), ""));
    }

    private void set(String field, String list, int index, String component, Object value, String expected) {
        field(field, week(), set(week(), list, index, component, value), expected);
    }

    /** A period of the first entry of a list that begins elsewhere. */
    private void periods(String type, String list, String of, String from, String to, String other, String expected) {
        field(type + ".start", periods(type, list, of, from, to), periods(type, list, of, other, to), expected);
    }

    /** The same that ends elsewhere. */
    private void ends(String type, String list, String of, String from, String to, String other, String expected) {
        field(type + ".end", periods(type, list, of, from, to), periods(type, list, of, from, other), expected);
    }

    private static InspectionInput periods(String type, String list, String of, String from, String to) {
        Object one = type.equals("Period") ? period(from, to) : new Unavailability(at(from), at(to), "");
        return set(week(), list, 0, of, List.of(one));
    }
}
