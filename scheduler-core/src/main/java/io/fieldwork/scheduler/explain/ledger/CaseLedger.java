package io.fieldwork.scheduler.explain.ledger;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Placement;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts of every rule, kept while cases are moved about; meetings stay where they are.
 *
 * <pre>{@code
 * RuleCounts before = ledger.counts();
 * ledger.move(one, slot);
 * ScoreDifference difference = ledger.differenceFrom(before);
 * }</pre>
 *
 * <p>Explaining a week of 84 cases asks for some ten thousand schedules that differ by one swap, and a chain of swaps
 * for a hundred times as many. The solver needs milliseconds for each, this needs a microsecond. It starts from the
 * solver's own counts, and only what a move changes is worked out here: a test compares the two after random moves.
 *
 * <p>A rule about one case in one slot, or without one, is read off its placement. Those about several cases are shared out: {@link
 * LedgerSlots} has the rules about slots, {@link LedgerGroups} those about groups, {@link LedgerDiaries} those about
 * who is interviewed.
 */
public final class CaseLedger {

    private final Inspection inspection;
    private final WeightTable weights;
    private final RuleCounts counts;
    private final LedgerSlots slots;
    private final LedgerGroups groups;
    private final LedgerDiaries diaries;

    /** Takes the inspection over: the cases are moved in it. */
    public CaseLedger(Inspection inspection, ScheduleScorer scoring) {
        this.inspection = inspection;
        this.weights = WeightTable.of(inspection.getInput().weights());
        this.slots = new LedgerSlots(inspection);
        this.groups = new LedgerGroups();
        this.diaries = new LedgerDiaries(inspection);
        this.counts = scoring.count(inspection);
        RuleCounts alreadyCounted = new RuleCounts();
        for (CaseAssessment one : inspection.getCases()) {
            if (one.getSlot() != null) {
                put(one, one.getSlot(), alreadyCounted);
            }
        }
    }

    public Inspection inspection() {
        return inspection;
    }

    /** The counts as they are now; they do not change with later moves. */
    public RuleCounts counts() {
        return counts.copy();
    }

    /** What has changed since there were those counts. */
    public ScoreDifference differenceFrom(RuleCounts before) {
        return ScoreDifference.between(before, counts, weights);
    }

    /** What the schedule costs now. */
    public HardMediumSoftScore score() {
        return weights.score(counts);
    }

    /** True where no hard rule is broken more often than it was. */
    public boolean isLegalAfter(RuleCounts before) {
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (isHard(rule) && counts.of(rule) > before.of(rule)) {
                return false;
            }
        }
        return true;
    }

    public boolean isHard(ScheduleRule rule) {
        return weights.isHard(rule);
    }

    /** Everybody who is in a slot now. */
    public List<CaseAssessment> in(Slot slot) {
        return slots.in(slot);
    }

    /** The cases whose interviews clash with that of this case now. */
    public List<CaseAssessment> clashingWith(CaseAssessment one) {
        return diaries.clashingWith(one);
    }

    /** Moves a case; null leaves it without a slot. */
    public void move(CaseAssessment one, @Nullable Slot to) {
        Slot from = one.getSlot();
        if (from == null) {
            count(one.getLeftOut(), -1, counts);
        } else {
            take(one, from);
        }
        if (to == null) {
            count(one.getLeftOut(), 1, counts);
        } else {
            put(one, to, counts);
        }
    }

    /** Adds what the case breaks beside those that are placed already. */
    private void put(CaseAssessment one, Slot slot, RuleCounts sum) {
        one.setSlot(slot);
        count(one.getPlacement(), 1, sum);
        slots.put(one, slot, sum);
        groups.count(one, slot, 1, sum);
        diaries.put(one, sum);
    }

    /** The same backwards, in the opposite order. */
    private void take(CaseAssessment one, Slot slot) {
        diaries.take(one, counts);
        groups.count(one, slot, -1, counts);
        slots.take(one, slot, counts);
        count(one.getPlacement(), -1, counts);
        one.setSlot(null);
    }

    /** What a case breaks by where it is, or by being nowhere, whatever the other cases do. */
    private static void count(Placement placement, int sign, RuleCounts sum) {
        for (ScheduleRule rule : placement.rules()) {
            sum.add(rule, sign * placement.count(rule));
        }
    }

    /**
     * True where a hard rule forbids this case in this slot whatever the others do, or the case may not leave its pin
     * (ALLOC-005, ALLOC-023, SLOT-038 and the like).
     */
    public boolean isForbidden(CaseAssessment one, Slot slot) {
        return !mayBeIn(one, slot) || one.placementIn(slot).isForbidden(weights);
    }

    /** False for any slot but its own where a case is pinned. */
    public static boolean mayBeIn(CaseAssessment one, @Nullable Slot slot) {
        String pin = one.getInput().pinned();
        return pin == null || (slot != null && Objects.equals(pin, slot.id()));
    }
}
