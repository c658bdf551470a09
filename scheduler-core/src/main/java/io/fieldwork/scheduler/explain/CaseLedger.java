package io.fieldwork.scheduler.explain;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Scoring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts of every rule, kept while cases are moved about; meetings stay where they are.
 *
 * <pre>{@code
 * Counts before = ledger.counts();
 * ledger.move(one, slot);
 * Difference difference = before.to(ledger.counts());
 * }</pre>
 */
/*
 * Explaining a week of 84 cases asks for some ten thousand schedules that differ by one swap, and a chain of swaps for a
 * hundred times as many. The solver needs milliseconds for each, this needs a microsecond. It starts from the solver's own
 * counts, and only what a move changes is worked out here: a test compares the two after random moves.
 */
@SuppressWarnings("EnumOrdinal") // a count per rule, changed millions of times: an array by ordinal
final class CaseLedger {

    private final Inspection inspection;
    private final WeightTable weights;
    private final int[] counts = new int[ScheduleRule.values().length];
    private final LedgerSlots slots;
    private final LedgerGroups groups;
    private final LedgerDiaries diaries;

    /** Takes the inspection over: the cases are moved in it. */
    CaseLedger(Inspection inspection, Scoring scoring) {
        this.inspection = inspection;
        this.weights = WeightTable.of(inspection.getInput().weights());
        this.slots = new LedgerSlots(inspection);
        this.groups = new LedgerGroups();
        this.diaries = new LedgerDiaries(inspection);
        for (CaseAssessment one : inspection.getCases()) {
            if (one.getSlot() != null) {
                put(one, one.getSlot());
            }
        }
        Map<ScheduleRule, Integer> counted = scoring.count(inspection);
        counted.forEach((rule, count) -> counts[rule.ordinal()] = count);
    }

    Inspection inspection() {
        return inspection;
    }

    /** The counts as they are now; they do not change with later moves. */
    Counts counts() {
        return new Counts(weights, counts.clone());
    }

    /** What the schedule costs now. */
    HardMediumSoftScore score() {
        return Counts.score(weights, counts);
    }

    /** True where no hard rule is broken more often than it was. */
    boolean isLegalAfter(Counts before) {
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (isHard(rule) && counts[rule.ordinal()] > before.of(rule)) {
                return false;
            }
        }
        return true;
    }

    boolean isHard(ScheduleRule rule) {
        return weights.isHard(rule);
    }

    /** Everybody who is in a slot now. */
    List<CaseAssessment> in(Slot slot) {
        return slots.in(slot);
    }

    /** The cases whose interviews clash with that of this case now. */
    List<CaseAssessment> clashingWith(CaseAssessment one) {
        return diaries.clashingWith(one);
    }

    /** Moves a case; null leaves it without a slot. */
    void move(CaseAssessment one, @Nullable Slot to) {
        Slot from = one.getSlot();
        if (from != null) {
            take(one, from);
        }
        if (to != null) {
            put(one, to);
        }
        int unplaced = ScheduleRule.CASE_UNPLACED.ordinal();
        counts[unplaced] += (to == null ? 1 : 0) - (from == null ? 1 : 0);
    }

    private void put(CaseAssessment one, Slot slot) {
        one.setSlot(slot);
        count(one, 1);
        slots.put(one, slot, counts);
        groups.count(one, slot, 1, counts);
        diaries.put(one, counts);
    }

    private void take(CaseAssessment one, Slot slot) {
        diaries.take(one, counts);
        groups.count(one, slot, -1, counts);
        slots.take(one, slot, counts);
        count(one, -1);
        one.setSlot(null);
    }

    /** What the pair of case and slot breaks, whatever the other cases do. */
    private void count(CaseAssessment one, int sign) {
        CasePlacement placement = one.getPlacement();
        add(ScheduleRule.BLOCKED_PERIOD, sign * placement.slot().blockers().size());
        add(ScheduleRule.ABSENT_LAST_WEEK_EARLY, sign * placement.daysLeft());
        addIf(placement.tooShort(), ScheduleRule.SLOT_TOO_SHORT, sign);
        addIf(placement.complexOnMonday(), ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY, sign);
        addIf(placement.firstDayBack(), ScheduleRule.FIRST_DAY_BACK, sign);
        addIf(placement.conflict(), ScheduleRule.CONFLICT_OF_INTEREST, sign);
        addIf(one.getCaseManager() != null && !one.isAttended(), ScheduleRule.FILE_READ, sign);
        addIf(placement.mode() == CaseMode.STAND_IN, ScheduleRule.STAND_IN, sign);
        addIf(placement.elsewhere(), ScheduleRule.CASE_MANAGER_TRAVELS, sign);
        addIf(placement.outsidePreferred(), ScheduleRule.PREFERRED_TIME, sign);
        addIf(one.hasMovedInTime(), ScheduleRule.MOVED_TIME, sign);
        addIf(one.hasMovedInspector(), ScheduleRule.MOVED_INSPECTOR, sign);
    }

    private void addIf(boolean holds, ScheduleRule rule, int sign) {
        if (holds) {
            add(rule, sign);
        }
    }

    private void add(ScheduleRule rule, int amount) {
        counts[rule.ordinal()] += amount;
    }

    /**
     * True where a hard rule forbids this case in this slot whatever the others do, or the case may not leave its pin
     * (ALLOC-005, ALLOC-023, SLOT-038 and the like).
     */
    boolean isForbidden(CaseAssessment one, Slot slot) {
        CasePlacement placement = one.placementIn(slot);
        return !mayBeIn(one, slot)
                || (placement.tooShort() && isHard(ScheduleRule.SLOT_TOO_SHORT))
                || (!slot.blockers().isEmpty() && isHard(ScheduleRule.BLOCKED_PERIOD))
                || (!slot.closeCommitments().isEmpty() && isHard(ScheduleRule.ACTIVITY_GAP))
                || (placement.complexOnMonday() && isHard(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY))
                || (placement.firstDayBack() && isHard(ScheduleRule.FIRST_DAY_BACK))
                || (placement.conflict() && isHard(ScheduleRule.CONFLICT_OF_INTEREST));
    }

    /** False for any slot but its own where a case is pinned. */
    static boolean mayBeIn(CaseAssessment one, @Nullable Slot slot) {
        String pin = one.getInput().pinned();
        return pin == null || (slot != null && Objects.equals(pin, slot.id()));
    }
}
