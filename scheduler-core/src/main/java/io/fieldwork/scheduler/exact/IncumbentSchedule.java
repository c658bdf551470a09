package io.fieldwork.scheduler.exact;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import java.util.Map;
import java.util.Objects;

/**
 * The best schedule so far, which the next search starts from and no better bound may pass.
 *
 * @param costs points lost at each level
 * @param found true where the exact model found it; false for the hint
 */
record IncumbentSchedule(SchedulePlacements placements, Map<Level, Long> costs, boolean found) {

    IncumbentSchedule {
        costs = Map.copyOf(costs);
    }

    static IncumbentSchedule of(Schedule hint) {
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(hint.score());
        return new IncumbentSchedule(
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

    boolean isBetterThan(IncumbentSchedule other) {
        for (Level level : Level.values()) {
            if (cost(level) != other.cost(level)) {
                return cost(level) < other.cost(level);
            }
        }
        return false;
    }
}
