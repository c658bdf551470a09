package io.fieldwork.scheduler.exact;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import java.util.Map;
import java.util.Objects;

/**
 * The best schedule so far.
 *
 * @param costs points lost at each level
 * @param found true where the exact model found it; false for the hint
 */
record Best(SchedulePlacements placements, Map<Level, Long> costs, boolean found) {

    Best {
        costs = Map.copyOf(costs);
    }

    static Best of(Schedule hint) {
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(hint.score());
        return new Best(
                SchedulePlacements.of(hint),
                Map.of(
                        Level.HARD, (long) -score.hardScore(),
                        Level.MEDIUM, (long) -score.mediumScore(),
                        Level.SOFT, (long) -score.softScore()),
                false);
    }

    long cost(Level level) {
        return Objects.requireNonNull(costs.get(level));
    }

    boolean isBetterThan(Best other) {
        for (Level level : Level.values()) {
            if (cost(level) != other.cost(level)) {
                return cost(level) < other.cost(level);
            }
        }
        return false;
    }
}
