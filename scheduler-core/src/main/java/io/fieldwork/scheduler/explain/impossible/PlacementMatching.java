package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.FreeSlots;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fewest cases that any schedule must leave out and, among the schedules that leave out so few, the fewest file reads:
 * proved before anything is solved, by a bipartite matching of cases with slots.
 *
 * <pre>{@code
 * PlacementMatching best = PlacementMatching.of(expanded);
 * best.fewestUnplaced();  // no schedule that keeps the hard rules leaves out fewer cases
 * best.fewestFileReads(); // nor, leaving out no more, has fewer file reads
 * best.isAttained();      // true: a schedule of cases has exactly these, witness() is one
 * }</pre>
 *
 * <p>Each case goes where every hard rule about the pair of case and slot is kept, one case a slot; what is pinned stays.
 * Where the best flow breaks a rule about two cases at once (a case manager's interviews and an inspector's slots keep their
 * gap), both ways out are followed, so far as a moment allows. Lunch and meetings are not looked at, but for pinned ones. So
 * the numbers are bounds: no schedule is better, but perhaps none is as good. Where {@link #isAttained()} says no, only a
 * search or the exact companion can tell.
 * (DER-001, DER-002, DER-020, ALLOC-009, ALLOC-039)
 */
public final class PlacementMatching {

    private final Inspection inspection;
    private final WeightTable weights;
    private final Map<CaseAssessment, List<Slot>> open;
    private final BranchAndBoundMatching.Result found;
    private final SchedulePlacements pins;

    private PlacementMatching(InspectionInput expanded, Map<String, String> near) {
        this.inspection = InspectionBuilder.build(expanded, null);
        this.weights = WeightTable.of(expanded.weights());
        this.pins = fixed(expanded);
        ValueRangePruning.apply(inspection, weights);
        SchedulePlacer.place(inspection, pins);
        this.open = FreeSlots.in(inspection, weights);
        int cases = expanded.cases().size();
        int casesASlot = weights.isHard(ScheduleRule.SLOT_TAKEN) ? 1 : cases;
        this.found = BranchAndBoundMatching.of(
                open, new CaseSlotFlow.Costs(cases, casesASlot, near), new PairRules(weights));
    }

    /** What is fixed altogether; where the time of a meeting alone is fixed, it is in nobody's way for certain. */
    static SchedulePlacements fixed(InspectionInput expanded) {
        SchedulePlacements pins = PlacementPins.pinsOf(expanded);
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(pins.meetings());
        meetings.values().removeIf(meeting -> meeting.inspectors().isEmpty());
        return new SchedulePlacements(pins.slotByCase(), meetings);
    }

    /** The matching of a valid, expanded inspection. To keep a schedule that was begun, pin what it placed. */
    public static PlacementMatching of(InspectionInput expanded) {
        return new PlacementMatching(expanded, Map.of());
    }

    /** The same, where the witness leaves as many cases as it can where the placements have them. */
    public static PlacementMatching near(SchedulePlacements placements, InspectionInput expanded) {
        return new PlacementMatching(expanded, placements.slotByCase());
    }

    /** How many cases no schedule that keeps the hard rules can place; 0 where each may have a slot. */
    public int fewestUnplaced() {
        return found.leftOut();
    }

    /** How many file reads any schedule has that keeps the hard rules and leaves out no more cases than it must. */
    public int fewestFileReads() {
        long pinned = inspection.getCases().stream()
                .filter(one -> one.getSlot() != null && isFileRead(one, one.getAssignedSlot()))
                .count();
        return (int) pinned + found.fileReads();
    }

    /** Cases in slots with just these numbers. See {@link #isAttained()}. */
    public SchedulePlacements witness() {
        Map<String, String> slots = new LinkedHashMap<>();
        for (CaseAssessment one : inspection.getCases()) {
            Slot slot = found.best().getOrDefault(one, one.getSlot());
            if (slot != null) {
                slots.put(one.getReference(), slot.id());
            }
        }
        return new SchedulePlacements(slots, pins.meetings());
    }

    /**
     * True where the witness keeps every hard rule: then the numbers are not bounds alone, but reached. A meeting whose start is
     * pinned, and not who holds it, is not in the witness: then it is open.
     */
    public boolean isAttained() {
        boolean isPinOpen = inspection.getMeetings().stream()
                .anyMatch(meeting ->
                        meeting.getInput().pinned() != null && !pins.meetings().containsKey(meeting.getId()));
        if (isPinOpen) {
            return false;
        }
        Inspection placed = InspectionBuilder.build(inspection.getInput(), null);
        SchedulePlacer.place(placed, witness());
        RuleCounts counts = new ScheduleScorer().count(placed);
        return Arrays.stream(ScheduleRule.values()).filter(weights::isHard).allMatch(rule -> counts.of(rule) == 0);
    }

    /** True where no schedule that leaves out as few cases as this one has fewer file reads: it reaches the bounds. */
    public boolean isReachedBy(Schedule schedule) {
        return count(schedule, CaseMode.UNPLACED) == fewestUnplaced() && fileReadsOf(schedule) == fewestFileReads();
    }

    private int fileReadsOf(Schedule schedule) {
        long decided = inspection.getCases().stream()
                .filter(one -> one.getCaseManager() == null)
                .map(CaseAssessment::getReference)
                .filter(reference -> schedule.cases().stream()
                        .anyMatch(one -> one.reference().equals(reference) && one.mode() == CaseMode.FILE_READ))
                .count();
        return count(schedule, CaseMode.FILE_READ) - (int) decided;
    }

    private static int count(Schedule schedule, CaseMode mode) {
        return (int) schedule.cases().stream().filter(one -> one.mode() == mode).count();
    }

    /** Why cases must be left out: groups with too few slots, no case in two of them. */
    public List<SlotShortage> unplacedBecause() {
        return HallViolator.of(leftOut(found.flow()), found.flow(), this::slotsOf, this::slotsOf).stream()
                .map(set -> new SlotShortage(references(set.cases()), sorted(set.slots())))
                .toList();
    }

    /**
     * Why files must be read: groups with too few slots for interviews, no case in two of them. What is pinned to a file
     * read is in none.
     */
    public List<InterviewShortage> fileReadsBecause() {
        return HallViolator.of(
                        fileReads(found.flow()),
                        found.flow(),
                        this::interviewSlotsOf,
                        one -> insteadOf(one, found.flow()))
                .stream()
                .map(set -> new InterviewShortage(
                        references(set.cases()),
                        sorted(set.slots()),
                        set.leftOver().size()))
                .toList();
    }

    public Inspection inspection() {
        return inspection;
    }

    /** The slot of each case that is not pinned and has one. */
    public Map<CaseAssessment, Slot> matching() {
        return found.best();
    }

    /** The cases that are neither pinned nor placed. */
    public List<CaseAssessment> leftOut() {
        return leftOut(found.best());
    }

    private List<CaseAssessment> leftOut(Map<CaseAssessment, Slot> matching) {
        return open.keySet().stream().filter(one -> !matching.containsKey(one)).toList();
    }

    /** The cases that are not pinned and read from the file, but for those decided so. */
    public List<CaseAssessment> fileReads() {
        return fileReads(found.best());
    }

    private static List<CaseAssessment> fileReads(Map<CaseAssessment, Slot> matching) {
        return matching.entrySet().stream()
                .filter(entry -> isFileRead(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where a case that has a slot could go without a further file read. */
    public List<Slot> insteadOf(CaseAssessment one) {
        return insteadOf(one, found.best());
    }

    private List<Slot> insteadOf(CaseAssessment one, Map<CaseAssessment, Slot> matching) {
        Slot slot = matching.get(one);
        return slot != null && isFileRead(one, slot) ? slotsOf(one) : interviewSlotsOf(one);
    }

    /** The slots that are open to a case and in which somebody could be interviewed. */
    public List<Slot> interviewSlotsOf(CaseAssessment one) {
        return slotsOf(one).stream().filter(slot -> !isFileRead(one, slot)).toList();
    }

    /** The slots in which no hard rule about the pair stands against the case; none where it is pinned. */
    public List<Slot> slotsOf(CaseAssessment one) {
        return open.getOrDefault(one, List.of());
    }

    /**
     * True where the case would be inspected there without an interview that somebody could give. A case without a case
     * manager is read from the file anyway, and is not counted.
     */
    public static boolean isFileRead(CaseAssessment one, Slot slot) {
        return one.getCaseManager() != null && one.placementIn(slot).attendee() == null;
    }

    private static List<String> references(Collection<CaseAssessment> cases) {
        return cases.stream()
                .sorted(Comparator.comparingInt(CaseAssessment::getIndex))
                .map(CaseAssessment::getReference)
                .toList();
    }

    private static List<Slot> sorted(Set<Slot> slots) {
        return slots.stream().sorted(Comparator.comparingInt(Slot::index)).toList();
    }
}
