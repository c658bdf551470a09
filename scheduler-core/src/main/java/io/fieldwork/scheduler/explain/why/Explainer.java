package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScheduleFindings;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains a schedule, whoever made it: where its score comes from, what else each case could have, and what stands
 * against a wish. All that it says is restricted (FIELD-036).
 *
 * <pre>{@code
 * Explainer explainer = Explainer.of(expanded, placements);
 * explainer.explanation(3).findings().forEach(finding -> print(finding.sentence()));
 * explainer.whyNot("C01", "LI-3").against().forEach(objection -> print(objection.words()));
 * }</pre>
 */
public final class Explainer {

    private final Inspection inspection;
    private final ScheduleScorer scoring = new ScheduleScorer();
    private final Schedule schedule;
    private final List<ScheduleFinding> findings;
    private final CaseLedger ledger;

    private Explainer(Inspection inspection, SchedulePlacements placements) {
        this.inspection = inspection;
        this.schedule = scoring.score(inspection, 0);
        this.findings = ScheduleFindings.of(inspection, placements, scoring);
        this.ledger = new CaseLedger(inspection, scoring);
    }

    /** Looks at a schedule; the placements name cases, slots and meetings of the inspection. */
    public static Explainer of(InspectionInput expanded, SchedulePlacements placements) {
        Inspection inspection = InspectionBuilder.build(expanded, null);
        SchedulePlacer.place(inspection, placements);
        return new Explainer(inspection, placements);
    }

    /**
     * The whole schedule.
     *
     * @param alternatives how many of each case's alternatives are kept, the cheapest
     */
    public Explanation explanation(int alternatives) {
        return explanation(inspection.getCases().stream()
                .map(one -> explain(one, alternatives))
                .toList());
    }

    /**
     * The schedule with one case alone, and every alternative of it.
     *
     * @throws IllegalArgumentException where there is no such case
     */
    public Explanation explanation(String reference) {
        return explanation(List.of(explain(caseOf(reference), Integer.MAX_VALUE)));
    }

    private Explanation explanation(List<CaseExplanation> cases) {
        return new Explanation(
                schedule, findings, CaseSpread.ofInspectors(inspection), CaseSpread.ofDays(inspection), cases);
    }

    /**
     * What stands against a case in a slot, and the cheapest chain of swaps that would make it possible.
     *
     * @throws IllegalArgumentException where there is no such case or slot
     */
    public WhyNot whyNot(String reference, String slotId) {
        Slot slot = inspection
                .findSlot(slotId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The slot (" + slotId + ") is not in the inspection.\nMaybe it is misspelt."));
        return new WhyNotAnalysis(ledger, scoring).against(caseOf(reference), slot);
    }

    /** Beside each match the cheapest legal swap that mends it, where there is one. */
    public List<MendedFinding> mended() {
        return new MendingSearch(ledger, scoring).of(findings);
    }

    public Schedule schedule() {
        return schedule;
    }

    private CaseAssessment caseOf(String reference) {
        return inspection.getCases().stream()
                .filter(one -> one.getReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The case (" + reference + ") is not in the inspection.\nMaybe it is misspelt."));
    }

    private CaseExplanation explain(CaseAssessment one, int alternatives) {
        Slot slot = one.getSlot();
        return new CaseExplanation(
                one.getReference(),
                slot == null ? null : slot.id(),
                slot == null
                        ? "no slot"
                        : slot.id() + " with " + slot.inspector().printedName() + ", "
                                + PrintedTimes.when(slot.week().clock(), slot.span()),
                mode(one),
                cost(one),
                findings.stream()
                        .filter(finding -> finding.cases().contains(one.getReference()))
                        .toList(),
                new AlternativePlaces(ledger)
                        .of(one).stream().limit(alternatives).toList());
    }

    private static String mode(CaseAssessment one) {
        if (one.getSlot() == null) {
            return "unplaced";
        }
        Person attendee = one.getAttendee();
        return attendee == null ? "file read" : "interview with " + attendee.name();
    }

    private ScoreDifference cost(CaseAssessment one) {
        Slot slot = one.getSlot();
        if (slot == null) {
            return ScoreDifference.of(
                    one.getLeftOut(), WeightTable.of(inspection.getInput().weights()));
        }
        ledger.move(one, null);
        RuleCounts without = ledger.counts();
        ledger.move(one, slot);
        List<ScheduleRule> ofLeavingOut = new ArrayList<>(ScheduleRule.ofLeftOut());
        ofLeavingOut.add(ScheduleRule.UNUSED_SLOTS);
        return ledger.differenceFrom(without).without(ofLeavingOut);
    }
}
