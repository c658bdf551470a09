package io.fieldwork.scheduler.explain.why;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest chain of swaps after which a case has a given slot (an ejection chain): each further case moves because
 * one before it took its slot, or a slot too close to it, or asks the same person at the same time (SLOT-027, SLOT-049,
 * DER-020). A chain ends in a free slot, or in one that a case of the chain has left.
 *
 * <p>All chains of up to {@value #LONGEST} cases are tried. Each case but the last may go into any slot, the last only
 * into a free one, so the number of chains grows with the square of the number of slots: some ten thousand in a week of
 * 84 cases.
 */
final class SwapChains {

    /** Cases that a chain moves at most: more than that nobody follows by hand. */
    static final int LONGEST = 4;

    private final CaseLedger ledger;
    private final RuleCounts before;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Chain best;

    SwapChains(CaseLedger ledger) {
        this.ledger = ledger;
        this.before = ledger.counts();
    }

    /** One case that moves; from null where it had no slot. */
    record Step(CaseAssessment one, @Nullable Slot from, Slot to) {}

    /** A chain and what it would cost. */
    record Chain(List<Step> steps, HardMediumSoftScore score, ScoreDifference difference) {}

    /** The best of all chains that break no further hard rule; of equals the one with the fewest cases. */
    Optional<Chain> cheapest(CaseAssessment first, Slot target) {
        if (!ledger.isForbidden(first, target)) {
            follow(first, target);
        }
        return Optional.ofNullable(best);
    }

    /** Puts the case there, sees who is in the way, goes on with that case and takes it all back. */
    private void follow(CaseAssessment one, Slot to) {
        Slot from = one.getSlot();
        ledger.move(one, to);
        steps.add(new Step(one, from, to));
        CaseAssessment next = inTheWay();
        if (next == null) {
            keepIfBetter();
        } else if (steps.size() < LONGEST) {
            pass(next);
        }
        steps.remove(steps.size() - 1);
        ledger.move(one, from);
    }

    /** Sends a case that is in the way to each slot that the chain has not given away. */
    private void pass(CaseAssessment one) {
        boolean isLast = steps.size() == LONGEST - 1;
        for (Slot slot : ledger.inspection().getSlots()) {
            if (!slot.equals(one.getSlot())
                    && !isGiven(slot)
                    && !ledger.isForbidden(one, slot)
                    && (!isLast || ledger.in(slot).isEmpty())) {
                follow(one, slot);
            }
        }
    }

    /** True where the chain has put a case into this slot. */
    private boolean isGiven(Slot slot) {
        return steps.stream().anyMatch(step -> step.to().equals(slot));
    }

    /** A case outside the chain that cannot stay because of one inside it; null where there is none. */
    private @Nullable CaseAssessment inTheWay() {
        for (Step step : steps) {
            CaseAssessment found = outside(ledger.in(step.to()), ScheduleRule.SLOT_TAKEN);
            if (found == null) {
                found = outside(ledger.clashingWith(step.one()), ScheduleRule.CASE_MANAGER_CLASH);
            }
            for (int i = 0; found == null && i < step.to().closeSlots().size(); i++) {
                Slot close = ledger.inspection()
                        .getSlots()
                        .get(step.to().closeSlots().get(i));
                found = outside(ledger.in(close), ScheduleRule.ACTIVITY_GAP);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable CaseAssessment outside(List<CaseAssessment> cases, ScheduleRule rule) {
        if (!ledger.isHard(rule)) {
            return null;
        }
        for (CaseAssessment one : cases) {
            if (steps.stream().noneMatch(step -> step.one() == one)) {
                return one;
            }
        }
        return null;
    }

    private void keepIfBetter() {
        if (!ledger.isLegalAfter(before)) {
            return;
        }
        HardMediumSoftScore score = ledger.score();
        int order = best == null ? 1 : score.compareTo(best.score());
        if (best == null
                || order > 0
                || (order == 0 && steps.size() < best.steps().size())) {
            best = new Chain(List.copyOf(steps), score, ledger.differenceFrom(before));
        }
    }
}
