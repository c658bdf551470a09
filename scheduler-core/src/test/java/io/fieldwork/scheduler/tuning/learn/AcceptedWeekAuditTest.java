package io.fieldwork.scheduler.tuning.learn;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.tuning.learn.LearntWeights.CostGap;
import org.junit.jupiter.api.Test;

/** How far an accepted week is from the best, worked out once more by trying every assignment. */
class AcceptedWeekAuditTest {

    private final AuditedClaims claims = new AuditedClaims();

    /** What is accepted is never nearer to the best than it is said to be, and the best of all is no way off. */
    @Test
    void theGapOfAnAcceptedWeekIsNeverMoreThanItIs() {
        for (long seed = 0; seed < 25; seed++) {
            InspectionInput input = TinyWeeks.draw(seed, 600);
            if (input.cases().stream().anyMatch(one -> one.pinned() != null)
                    || input.meetings().stream().anyMatch(one -> one.pinned() != null)) {
                continue; // a step away from a week knows of no pins
            }
            EveryAssignment all = new EveryAssignment(input, null, null);
            int[] best = {Integer.MIN_VALUE, 0, 0};
            SchedulePlacements[] there = new SchedulePlacements[1];
            all.each(one -> {
                if (isBetter(one, best)) {
                    best[0] = one.hard();
                    best[1] = one.medium();
                    best[2] = one.soft();
                    there[0] = one.placements();
                }
            });
            WeightTable weights = WeightTable.of(input.weights());
            ComparedWeek optimum = ComparedWeek.around(new AcceptedWeek(input, there[0]), 40, seed);
            claims.check("the best has no gap", optimum.gap(weights).isNone(), "week " + seed);
            SchedulePlacements other = TinyWeeks.placements(input, seed);
            Tried drawn = all.of(other);
            CostGap gap = ComparedWeek.around(new AcceptedWeek(input, other), 40, seed)
                    .gap(weights);
            long[] whole = {best[0] - drawn.hard(), best[1] - drawn.medium(), best[2] - drawn.soft()};
            claims.check(
                    "a gap is no more than it is",
                    !isLess(whole, new long[] {gap.hard(), gap.medium(), gap.soft()})
                            && gap.softCost() == -drawn.soft(),
                    "week " + seed + " " + gap);
        }
        claims.report("Accepted weeks", 25);
    }

    private static boolean isBetter(Tried one, int[] best) {
        return one.hard() != best[0]
                ? one.hard() > best[0]
                : one.medium() != best[1] ? one.medium() > best[1] : one.soft() > best[2];
    }

    private static boolean isLess(long[] one, long[] other) {
        for (int level = 0; level < 3; level++) {
            if (one[level] != other[level]) {
                return one[level] < other[level];
            }
        }
        return false;
    }
}
