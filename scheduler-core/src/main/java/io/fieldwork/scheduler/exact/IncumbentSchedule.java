package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.SchedulePlacements;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The best schedule so far, which the next search starts from and no better bound may pass.
 *
 * @param costs what is lost at each goal
 * @param found true where the exact model found it; false for the hint
 */
record IncumbentSchedule(SchedulePlacements placements, Map<ProofGoal, Long> costs, boolean found) {

    IncumbentSchedule {
        costs = Map.copyOf(costs);
    }

    /** A schedule as it stands, with its own score. */
    static IncumbentSchedule of(KnownSchedule hint, ExactModel exact) {
        SchedulePlacements placements = hint.placements();
        Map<ProofGoal, Long> costs = new EnumMap<>(ProofGoal.class);
        for (ProofGoal goal : ProofGoal.values()) {
            costs.put(
                    goal,
                    goal.isLevel()
                            ? Long.valueOf(-goal.level().pointsOf(hint.score()))
                            : Long.valueOf(exact.broken(goal, placements)));
        }
        return new IncumbentSchedule(placements, costs, false);
    }

    long cost(ProofGoal goal) {
        return Objects.requireNonNull(costs.get(goal));
    }

    /** What it costs at each of the goals. */
    List<Long> costs(List<ProofGoal> goals) {
        return goals.stream().map(this::cost).toList();
    }

    boolean isBetterThan(IncumbentSchedule other, List<ProofGoal> goals) {
        for (ProofGoal goal : goals) {
            if (cost(goal) != other.cost(goal)) {
                return cost(goal) < other.cost(goal);
            }
        }
        return false;
    }
}
