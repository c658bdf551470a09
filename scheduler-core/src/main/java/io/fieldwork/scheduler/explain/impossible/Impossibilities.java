package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.explain.ledger.Finding;
import io.fieldwork.scheduler.explain.ledger.Findings;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What no schedule of an inspection can do, proved rule by rule and by matching (DER-001, DER-002, ALLOC-009): what is
 * pinned against a hard rule, cases without a place, cases without an interview, meetings without a start, and complex
 * cases beyond what local assessors are spared.
 */
public final class Impossibilities {

    private final InspectionInput input;
    private final PlacementMatching matching;
    private final Inspection inspection;
    private final List<Impossible> found = new ArrayList<>();

    private Impossibilities(InspectionInput input, PlacementMatching matching) {
        this.input = input;
        this.matching = matching;
        this.inspection = matching.inspection();
    }

    /** Everything that is impossible, what breaks a hard rule first. */
    public static List<Impossible> of(InspectionInput expanded, PlacementMatching matching) {
        return new Impossibilities(expanded, matching).find();
    }

    private List<Impossible> find() {
        pins();
        matching.unplacedBecause().forEach(this::unplaced);
        meetings();
        matching.fileReadsBecause().forEach(this::fileReads);
        found.addAll(SharedCaseManagers.of(matching));
        complexCases();
        return List.copyOf(found);
    }

    private void pins() {
        SchedulePlacements pins = PlacementMatching.fixed(input);
        if (pins.slotByCase().isEmpty() && pins.meetings().isEmpty()) {
            return;
        }
        for (Finding finding : Findings.of(input, pins)) {
            if (finding.level() == Level.HARD
                    && pins.slotByCase().keySet().containsAll(finding.cases())
                    && pins.meetings().keySet().containsAll(finding.meetings())) {
                List<String> slots = finding.cases().stream()
                        .map(pins.slotByCase()::get)
                        .distinct()
                        .toList();
                found.add(new Impossible(
                        Level.HARD,
                        finding.cases(),
                        finding.meetings(),
                        slots,
                        "What is fixed breaks a hard rule by itself: " + finding.sentence()));
            }
        }
    }

    private void unplaced(Shortage shortage) {
        String sentence = shortage.sentence();
        if (shortage.slots().size() == usable().size() && !usable().isEmpty()) {
            sentence = "The team is too small: " + sentence;
        }
        add(shortage.cases(), shortage.slots(), sentence, matching::slotsOf);
    }

    private List<Slot> usable() {
        return inspection.getSlots().stream().filter(Slot::isUsable).toList();
    }

    private void fileReads(InterviewShortage shortage) {
        add(shortage.cases(), shortage.slots(), sentence(shortage), matching::interviewSlotsOf);
    }

    private static String sentence(InterviewShortage shortage) {
        int cases = shortage.cases().size();
        int slots = shortage.slots().size();
        String who = String.join(", ", shortage.cases());
        if (slots == 0) {
            return cases == 1
                    ? who + " can have no interview in any slot, so its file alone is read."
                    : who + " can have no interview in any slot, so their files alone are read.";
        }
        return cases + " cases share " + slots + (slots == 1 ? " slot" : " slots")
                + " in which they could be interviewed, or which they need anyway, so at least " + shortage.fileReads()
                + " of them " + (shortage.fileReads() == 1 ? "is" : "are") + " read from the file alone: " + who
                + ". The "
                + (slots == 1 ? "slot" : "slots") + ": " + where(shortage.slots()) + ".";
    }

    static String where(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.id() + " (" + PrintedTimes.when(slot.week().clock(), slot.span()) + ")")
                .collect(Collectors.joining(", "));
    }

    private void add(List<String> cases, List<Slot> slots, String sentence, Function<CaseAssessment, List<Slot>> open) {
        List<String> sentences = new ArrayList<>(List.of(sentence));
        for (CaseAssessment one : inspection.getCases()) {
            if (cases.contains(one.getReference())) {
                sentences.add(new Barriers(one, open.apply(one)).sentence(inspection.getSlots()));
            }
        }
        found.add(new Impossible(
                Level.MEDIUM, cases, List.of(), slots.stream().map(Slot::id).toList(), String.join(" ", sentences)));
    }

    /** A meeting that has no start left by itself, whatever the others do. */
    private void meetings() {
        for (Meeting meeting : inspection.getMeetings()) {
            if (meeting.getPossibleStarts().isEmpty()) {
                List<String> lines = obstacles(meeting.getId());
                found.add(new Impossible(
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
            found.add(new Impossible(
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
}
