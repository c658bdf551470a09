package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The three pages of Appendix B as an inspection, and schedules for it. */
public final class AppendixBWeek {

    static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    /** Inspectors, day, start, end, kind, label. */
    private static final List<String> COMMITMENTS = List.of(
            "LI AI1 LA1|0|09:00|13:00|TRAVEL|Travel to YOT",
            "LI AI1 LA1|0|13:30|14:00|HEALTH_SAFETY|IT/health & safety briefing",
            "LI AI1 LA1|0|14:00|14:15|BREAK|Break",
            "LI|0|14:15|14:45|MEETING|Meeting with YOT Manager",
            "AI1|0|14:15|14:45|INSPECTORATE|Meeting with local assessor",
            "LA1|0|14:15|14:45|INSPECTORATE|Meeting with 2nd inspector",
            "LI AI1 LA1|0|14:45|15:00|BREAK|Break",
            "LA1|0|15:00|17:00|OBSERVE|2nd inspector's case 1",
            "LI|1|11:00|11:30|BREAK|Break",
            "AI1 LA1|1|11:00|11:15|BREAK|Break",
            "LI|1|13:30|15:00|LUNCH|Lunch / time for other LI work",
            "AI1 LA1|1|13:15|13:45|LUNCH|Lunch",
            "AI1|1|13:45|14:45|INSPECTORATE|Data quality check with local assessor",
            "LA1|1|13:45|14:45|INSPECTORATE|Data quality check with 2nd inspector",
            "AI1 LA1|1|14:45|15:00|BREAK|Break",
            "LI AI1 LA1|2|11:00|11:15|BREAK|Break",
            "LI AI1 LA1|2|13:15|13:45|LUNCH|Lunch",
            "LI AI1 LA1|2|15:45|16:00|BREAK|Break",
            "LI AI1 LA1|2|16:00|16:30|INSPECTORATE|Inspection debrief",
            "LI|2|16:30|17:00|MEETING|Meeting with YOT Manager",
            "AI1|2|16:30|17:00|INSPECTORATE|Debrief meeting with local assessor",
            "LA1|2|16:30|17:00|INSPECTORATE|Debrief meeting with 2nd inspector",
            "LI AI1 LA1|2|17:00|18:00|TRAVEL|Travel home");

    private AppendixBWeek() {}

    public static InspectionInput inspection() {
        return inspection(cases(false));
    }

    public static InspectionInput inspection(List<CaseInput> cases) {
        return InspectionInput.builder(
                        new InspectionDetails("sqs-20", Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, MONDAY))
                .sites(List.of(new Site("main", "Civic Centre"), new Site("north", "North Office")))
                .inspectors(List.of(
                        inspector("LI", "Lead Name", Role.LEAD_INSPECTOR),
                        inspector("AI1", "Second Name", Role.ASSISTANT_INSPECTOR),
                        inspector("LA1", "Assessor Name", Role.LOCAL_ASSESSOR)))
                .slots(slots())
                .commitments(COMMITMENTS.stream().map(AppendixBWeek::commitment).toList())
                .people(people())
                .cases(cases)
                .build();
    }

    static Inspector inspector(String id, String name, Role role) {
        return new Inspector(id, name, role, "main", List.of(), List.of());
    }

    /** Slots in the order of pages and times (SLOT-026). */
    static List<SlotInput> slots() {
        List<SlotInput> slots = new ArrayList<>();
        addSlots(slots, "LI", "0 15:00", "1 09:00", "1 11:30", "1 15:00", "2 09:00", "2 11:15", "2 13:45");
        addSlots(slots, "AI1", "0 15:00", "1 09:00", "1 11:15", "1 15:00", "2 09:00", "2 11:15", "2 13:45");
        addSlots(slots, "LA1", "1 09:00", "1 11:15", "1 15:00", "2 09:00", "2 11:15", "2 13:45");
        return slots;
    }

    private static void addSlots(List<SlotInput> slots, String inspector, String... starts) {
        for (int i = 0; i < starts.length; i++) {
            LocalDateTime start = at(Integer.parseInt(starts[i].substring(0, 1)), starts[i].substring(2));
            slots.add(new SlotInput(inspector + "-" + (i + 1), inspector, start, start.plusMinutes(120)));
        }
    }

    public static LocalDateTime at(int day, String time) {
        return MONDAY.plusDays(day).atTime(LocalTime.parse(time));
    }

    private static Commitment commitment(String line) {
        List<String> parts = Arrays.asList(line.split("\\|", -1));
        int day = Integer.parseInt(parts.get(1));
        return new Commitment(
                Arrays.asList(parts.get(0).split(" ", -1)),
                at(day, parts.get(2)),
                at(day, parts.get(3)),
                CommitmentKind.valueOf(parts.get(4)),
                parts.get(5),
                List.of());
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            people.add(Person.builder("cm-" + i, "Case Manager " + i)
                    .email("cm" + i + "@example.org")
                    .site("main")
                    .build());
        }
        return people;
    }

    /** Twenty cases; the attributes of the children may be turned into others. */
    public static List<CaseInput> cases(boolean otherChildren) {
        List<CaseInput> cases = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            boolean marked = (i % 3 == 0) != otherChildren;
            cases.add(CaseInput.builder(
                            reference(i),
                            marked ? CaseType.CUSTODY : CaseType.FIRST_TIER,
                            marked ? Gender.FEMALE : Gender.MALE)
                    .caseManager("cm-" + ((i - 1) % 12 + 1))
                    .standIn("cm-13")
                    .ethnicity(marked ? Ethnicity.BME : Ethnicity.WHITE)
                    .rosh(marked ? RiskLevel.VERY_HIGH : RiskLevel.NOT_ASSESSED)
                    .vulnerability(marked ? RiskLevel.MEDIUM : RiskLevel.HIGH)
                    .childProtection(marked)
                    .lookedAfter(!marked)
                    .site(i % 2 == 0 ? "north" : "main")
                    .build());
        }
        return cases;
    }

    static String reference(int number) {
        return (number < 10 ? "C0" : "C") + number;
    }

    /** The i-th case in the i-th slot; case 5 is taken by the stand-in, case 9 is a file read. */
    public static Schedule schedule(InspectionInput inspection) {
        List<ScheduledCase> cases = new ArrayList<>();
        for (int i = 0; i < inspection.cases().size(); i++) {
            CaseInput listed = inspection.cases().get(i);
            CaseMode mode = i == 4 ? CaseMode.STAND_IN : i == 8 ? CaseMode.FILE_READ : CaseMode.INTERVIEW;
            cases.add(placed(listed, inspection.slots().get(i), mode));
        }
        return schedule(cases);
    }

    public static ScheduledCase placed(CaseInput listed, SlotInput slot, CaseMode mode) {
        boolean attended = mode != CaseMode.FILE_READ;
        return new ScheduledCase(
                listed.reference(),
                slot.id(),
                slot.inspector(),
                slot.start(),
                slot.end(),
                attended ? slot.start().plusMinutes(30) : null,
                attended ? slot.start().plusMinutes(105) : null,
                mode,
                mode == CaseMode.INTERVIEW ? listed.caseManager() : attended ? listed.standIn() : null);
    }

    public static ScheduledCase unplaced(CaseInput listed) {
        return new ScheduledCase(listed.reference(), null, null, null, null, null, null, CaseMode.UNPLACED, null);
    }

    public static Schedule emptySchedule(InspectionInput inspection) {
        return schedule(inspection.cases().stream().map(AppendixBWeek::unplaced).toList());
    }

    public static Schedule schedule(List<ScheduledCase> cases) {
        List<ConstraintFigure> figures = Arrays.stream(ScheduleRule.values())
                .map(rule -> new ConstraintFigure(
                        rule.id(),
                        rule.defaultWeight().toString(),
                        rule.defaultWeight().scoreOf(0),
                        0))
                .toList();
        return new Schedule("sqs-20", "0hard/0medium/0soft", true, 0, cases, List.of(), figures);
    }
}
