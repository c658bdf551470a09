package io.fieldwork.scheduler.solver.bound;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;

/**
 * Points lost, medium and soft in one number, so that sums compare as scores do and an assignment problem can take them as
 * costs. What hard rules cost is left out: a bound may be too good, never too bad.
 */
public record PackedPoints(WeightTable weights) {

    /** Room for the soft points of any week; medium stands above. */
    private static final int SHIFT = 36;

    /** What so many matches of a rule cost; nothing where the rule is hard. */
    public long of(ScheduleRule rule, long count) {
        Weight weight = weights.get(rule);
        return switch (weight.level()) {
            case HARD -> 0;
            case MEDIUM -> (count * weight.points()) << SHIFT;
            case SOFT -> count * weight.points();
        };
    }

    /** The medium points of a sum; of a difference, more than 0 where it is worse at that level. */
    public static int medium(long packed) {
        return (int) Math.min(Integer.MAX_VALUE, packed >> SHIFT);
    }

    static int soft(long packed) {
        return (int) Math.min(Integer.MAX_VALUE, packed & ((1L << SHIFT) - 1));
    }

    static HardMediumSoftScore score(long packed) {
        return HardMediumSoftScore.of(0, -medium(packed), -soft(packed));
    }
}
