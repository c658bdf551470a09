package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small inspection with a schedule, made line by line.
 *
 * <pre>{@code
 * TestInspection.sqs()
 *         .inspector("LI", Role.LEAD_INSPECTOR)
 *         .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
 *         .caseOf("C01", one -> one.girl())
 *         .place("C01", "LI-1")
 *         .build();
 * }</pre>
 */
public final class TestInspection {

    private final Programme programme;
    private final Set<Site> sites = new LinkedHashSet<>();
    private final List<Travel> travel = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Map<String, Inspector> inspectors = new LinkedHashMap<>();
    private final List<SlotInput> slots = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final Map<String, TestPerson> people = new LinkedHashMap<>();
    private final Map<String, TestCase> cases = new LinkedHashMap<>();
    private final Map<String, TestMeeting> meetings = new LinkedHashMap<>();
    private final Map<String, String> weights = new LinkedHashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final Map<String, ScheduledMeeting> held = new LinkedHashMap<>();
    private @Nullable Schedule published;

    private TestInspection(Programme programme) {
        this.programme = programme;
    }

    public static TestInspection sqs() {
        return of(Programme.SQS);
    }

    public static TestInspection of(Programme programme) {
        return new TestInspection(programme);
    }

    public TestInspection travel(String from, String to, int minutes) {
        sites.add(new Site(from, from));
        sites.add(new Site(to, to));
        travel.add(new Travel(from, to, minutes));
        return this;
    }

    public TestInspection room(String id) {
        rooms.add(new Room(id, id, null, null));
        return this;
    }

    public TestInspection inspector(String id, Role role) {
        inspectors.put(id, new Inspector(id, "Inspector " + id, role, null, List.of(), List.of()));
        return this;
    }

    public TestInspection inspectorAt(String id, String site) {
        sites.add(new Site(site, site));
        Role role = Role.ASSISTANT_INSPECTOR;
        inspectors.put(id, new Inspector(id, "Inspector " + id, role, site, List.of(), List.of()));
        return this;
    }

    public TestInspection inspectorAway(String id, String from, String to) {
        Inspector old = inspectors.get(id);
        List<Unavailability> away = new ArrayList<>(old.unavailable());
        away.add(TestWeek.away(from, to));
        inspectors.put(id, new Inspector(id, old.name(), old.role(), old.site(), away, old.conflicts()));
        return this;
    }

    public TestInspection conflict(String id, String... with) {
        Inspector old = inspectors.get(id);
        inspectors.put(id, new Inspector(id, old.name(), old.role(), old.site(), old.unavailable(), List.of(with)));
        return this;
    }

    public TestInspection slot(String id, String inspector, String from, String to) {
        slots.add(new SlotInput(id, inspector, TestWeek.at(from), TestWeek.at(to)));
        return this;
    }

    /** So many slots of two hours, from Monday 06:00 on, eight a day with 15 minutes between: LI-1, LI-2 ... */
    public TestInspection slots(String inspector, int count) {
        for (int i = 0; i < count; i++) {
            LocalDateTime start = TestWeek.MONDAY.plusDays(i / 8).atTime(6, 0).plusMinutes(135L * (i % 8));
            slots.add(new SlotInput(inspector + "-" + (i + 1), inspector, start, start.plusHours(2)));
        }
        return this;
    }

    public TestInspection commitment(CommitmentKind kind, String inspector, String from, String to) {
        String label = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        commitments.add(new Commitment(List.of(inspector), TestWeek.at(from), TestWeek.at(to), kind, label, List.of()));
        return this;
    }

    public TestInspection briefingWith(String person, String inspector, String from, String to) {
        commitments.add(new Commitment(
                List.of(inspector),
                TestWeek.at(from),
                TestWeek.at(to),
                CommitmentKind.MEETING,
                "Briefing",
                List.of(person)));
        return this;
    }

    public TestInspection person(String id) {
        return person(id, one -> one);
    }

    public TestInspection person(String id, UnaryOperator<TestPerson> change) {
        people.put(id, change.apply(new TestPerson(id)));
        return this;
    }

    public TestInspection caseOf(String reference) {
        return caseOf(reference, one -> one);
    }

    public TestInspection caseOf(String reference, UnaryOperator<TestCase> change) {
        cases.put(reference, change.apply(new TestCase(reference)));
        return this;
    }

    public TestInspection meeting(String id, UnaryOperator<TestMeeting> change) {
        meetings.put(id, change.apply(new TestMeeting(id)));
        return this;
    }

    public TestInspection weight(String rule, String weight) {
        weights.put(rule, weight);
        return this;
    }

    public TestInspection place(String reference, String slot) {
        placed.put(reference, slot);
        return this;
    }

    public TestInspection unplace(String reference) {
        placed.remove(reference);
        return this;
    }

    /** So many new cases, one in each of the inspector's first slots: caseIn(3, "LI", ...) fills LI-1 to LI-3. */
    public TestInspection casesIn(int count, String inspector, UnaryOperator<TestCase> change) {
        for (int i = 1; i <= count; i++) {
            String reference = "C-" + inspector + "-" + i;
            caseOf(reference, change).place(reference, inspector + "-" + i);
        }
        return this;
    }

    /** Starts a meeting, with the inspectors that it lists unless others are named. */
    public TestInspection start(String id, String time, String... inspectors) {
        List<String> holders = inspectors.length > 0
                ? List.of(inspectors)
                : meetings.get(id).build().inspectors().all();
        held.put(id, new ScheduledMeeting(id, holders, TestWeek.at(time), null, null));
        return this;
    }

    public TestInspection unstart(String id) {
        held.remove(id);
        return this;
    }

    /** What is placed so far was published: what is placed after it moves. */
    public TestInspection publish() {
        published = ScheduleScorer.score(input(), placements(), null, 0);
        return this;
    }

    public SchedulePlacements placements() {
        return new SchedulePlacements(placed, held);
    }

    public InspectionInput input() {
        return InspectionInput.builder(new InspectionDetails(
                        "test", programme, 1, "Exampleshire YOT", Nation.ENGLAND, TestWeek.MONDAY))
                .sites(List.copyOf(sites))
                .travel(travel)
                .rooms(rooms)
                .inspectors(List.copyOf(inspectors.values()))
                .slots(slots)
                .commitments(commitments)
                .people(people.values().stream().map(TestPerson::build).toList())
                .cases(cases.values().stream().map(TestCase::build).toList())
                .meetings(meetings.values().stream().map(TestMeeting::build).toList())
                .weights(weights)
                .build();
    }

    /** The inspection with its schedule. */
    public Inspection build() {
        Inspection inspection = InspectionBuilder.build(input(), published);
        SchedulePlacer.place(inspection, placements());
        return inspection;
    }
}
