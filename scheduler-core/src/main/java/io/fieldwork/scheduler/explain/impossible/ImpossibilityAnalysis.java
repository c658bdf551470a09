package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScheduleFindings;
import io.fieldwork.scheduler.justification.UnaryRules;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What no schedule of an inspection can do, proved rule by rule and by matching (DER-001, DER-002, ALLOC-009): what is
 * pinned against a hard rule, cases without a place, cases without an interview, meetings without a start, and complex
 * cases beyond what local assessors are spared.
 *
 * <p>Each proof is told so that it can be checked by hand: the cases, the slots that they share and, for each case,
 * what closes the other slots to it.
 */
public final class ImpossibilityAnalysis {

    private final InspectionInput input;
    private final PlacementMatching matching;
    private final Inspection inspection;
    private final List<Impossibility> found = new ArrayList<>();

    private ImpossibilityAnalysis(InspectionInput input, PlacementMatching matching) {
        this.input = input;
        this.matching = matching;
        this.inspection = matching.inspection();
    }

    /** Everything that is impossible, what breaks a hard rule first. */
    public static List<Impossibility> of(InspectionInput expanded, PlacementMatching matching) {
        return new ImpossibilityAnalysis(expanded, matching).find();
    }

    private List<Impossibility> find() {
        pins();
        matching.unplacedBecause().forEach(this::unplaced);
        meetings();
        matching.fileReadsBecause().forEach(this::fileReads);
        found.addAll(SharedCaseManagers.of(matching));
        complexCases();
        return List.copyOf(found);
    }

    /** What is fixed and breaks a hard rule with nothing else placed: no schedule can mend that. */
    private void pins() {
        SchedulePlacements pins = PlacementMatching.fixed(input);
        if (pins.slotByCase().isEmpty() && pins.meetings().isEmpty()) {
            return;
        }
        for (ScheduleFinding finding : ScheduleFindings.of(input, pins)) {
            if (finding.level() == Level.HARD
                    && pins.slotByCase().keySet().containsAll(finding.cases())
                    && pins.meetings().keySet().containsAll(finding.meetings())) {
                List<String> slots = finding.cases().stream()
                        .map(pins.slotByCase()::get)
                        .distinct()
                        .toList();
                found.add(new Impossibility(
                        Level.HARD,
                        finding.cases(),
                        finding.meetings(),
                        slots,
                        "What is fixed breaks a hard rule by itself: " + finding.sentence()));
            }
        }
    }

    private void unplaced(SlotShortage shortage) {
        String sentence = shortage.sentence();
        if (shortage.slots().size() == usable().size() && !usable().isEmpty()) {
            sentence = "The team is too small: " + sentence;
        }
        add(shortage.cases(), shortage.slots(), sentence, matching::slotsOf);
    }

    /** The slots that any case may have at all. */
    private List<Slot> usable() {
        return inspection.getSlots().stream().filter(Slot::isUsable).toList();
    }

    private void fileReads(InterviewShortage shortage) {
        add(shortage.cases(), shortage.slots(), shortage.sentence(), matching::interviewSlotsOf);
    }

    /** One proof, and after it what closes the other slots to each of its cases. */
    private void add(List<String> cases, List<Slot> slots, String sentence, Function<CaseAssessment, List<Slot>> open) {
        List<String> sentences = new ArrayList<>(List.of(sentence));
        for (CaseAssessment one : inspection.getCases()) {
            if (cases.contains(one.getReference())) {
                sentences.add(new SlotBarriers(one, open.apply(one)).sentence(inspection.getSlots()));
            }
        }
        found.add(new Impossibility(
                Level.MEDIUM, cases, List.of(), slots.stream().map(Slot::id).toList(), String.join(" ", sentences)));
    }

    /** A meeting that has no start left by itself, whatever the others do. */
    private void meetings() {
        for (Meeting meeting : inspection.getMeetings()) {
            if (meeting.getPossibleStarts().isEmpty()) {
                List<String> lines = obstacles(meeting.getId());
                found.add(new Impossibility(
                        Level.MEDIUM,
                        List.of(),
                        List.of(meeting.getId()),
                        List.of(),
                        "Meeting " + meeting.getId() + " (" + meeting.getInput().title()
                                + ") can have no start, whatever the others do. "
                                + (lines.isEmpty() ? "No window is as long as it." : String.join(". ", lines) + ".")));
            }
        }
    }

    /** What stands against each start, with nothing else placed. */
    private List<String> obstacles(String meeting) {
        Inspection empty = InspectionBuilder.build(input, null);
        return empty.getMeetings().stream()
                .filter(one -> one.getId().equals(meeting))
                .flatMap(one -> new MeetingObstacles(empty, one).lines().stream())
                .toList();
    }

    private static String where(int leftOut) {
        return leftOut == 0
                ? "where every case has a place"
                : "where no more than " + leftOut + (leftOut == 1 ? " case is" : " cases are") + " left out";
    }

    /** ALLOC-022: how many complex cases must go over what local assessors normally take. */
    private void complexCases() {
        Weight weight = WeightTable.of(input.weights()).get(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT);
        List<CaseAssessment> complex =
                inspection.getCases().stream().filter(CaseAssessment::isComplex).toList();
        List<Slot> others = usable().stream()
                .filter(slot -> slot.inspector().role() != Role.LOCAL_ASSESSOR)
                .toList();
        long assessors = inspection.getSlots().stream()
                .map(Slot::inspector)
                .distinct()
                .filter(inspector -> inspector.role() == Role.LOCAL_ASSESSOR)
                .count();
        long over = complex.size()
                - others.size()
                - RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR * assessors
                - matching.fewestUnplaced();
        boolean isOneASlot = WeightTable.of(input.weights()).isHard(ScheduleRule.SLOT_TAKEN);
        if (over > 0 && assessors > 0 && weight.points() > 0 && isOneASlot) {
            found.add(new Impossibility(
                    weight.level(),
                    complex.stream().map(CaseAssessment::getReference).toList(),
                    List.of(),
                    others.stream().map(Slot::id).toList(),
                    complex.size() + " cases are complex. The other inspectors have " + others.size()
                            + " slots and local assessors normally take "
                            + RuleLimits.inWords(RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR) + " each, so, "
                            + where(matching.fewestUnplaced())
                            + ", at least " + over + (over == 1 ? " goes" : " go") + " over that."));
        }
    }

    /**
     * What closes slots to one case: the first barrier of each slot, counted. Restricted: it may speak of the child
     * (FIELD-036).
     *
     * @param open the slots that would do
     */
    private record SlotBarriers(CaseAssessment one, List<Slot> open) {

        private static final String KEPT_BY_OTHERS = "taken, or too close to what is fixed";

        /** For example {@code C07: of 20 slots 3 are too short and 17 at times when Case Manager 7 is unavailable ...}. */
        String sentence(List<Slot> all) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            ClosingRules.ALL.forEach(rule -> counts.put(UnaryRules.closing(rule), 0));
            counts.put(nobodyFree(), 0);
            for (Slot slot : all) {
                if (!open.contains(slot)) {
                    counts.merge(words(slot), 1, Integer::sum);
                }
            }
            List<String> parts = new ArrayList<>();
            counts.forEach((words, count) -> {
                if (count > 0) {
                    parts.add(count + (count == 1 ? " is " : " are ") + words);
                }
            });
            return one.getReference() + ": of " + all.size() + " slots "
                    + (parts.isEmpty() ? "all would do" : String.join(", ", parts)) + ".";
        }

        private String nobodyFree() {
            Person person = one.getCaseManager();
            return "at times when " + (person == null ? "the case manager" : person.name())
                    + " is unavailable and no stand-in is free";
        }

        /** The first rule that closes the slot, else that nobody is free, else what is fixed. */
        private String words(Slot slot) {
            CasePlacement placement = one.placementIn(slot);
            return ClosingRules.ALL.stream()
                    .filter(placement::breaks)
                    .findFirst()
                    .map(UnaryRules::closing)
                    .orElse(PlacementMatching.isFileRead(one, slot) ? nobodyFree() : KEPT_BY_OTHERS);
        }
    }
}
