package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * What is proved for one goal. The bound holds for schedules that have the best found at the goals before it.
 *
 * @param best the best found at this goal, 0 or less: points of a level, or what is broken, as a loss; null where no schedule
 *     was found
 * @param bound what no such schedule can pass; null where the goal was not looked at
 * @param proved best and bound are the same, and the goals before it are proved too
 * @param seconds on the clock
 * @param deterministicSeconds amount of work, in the solver's own unit
 */
public record LevelProof(
        ProofGoal goal,
        @Nullable Long best,
        @Nullable Long bound,
        boolean proved,
        double seconds,
        double deterministicSeconds) {

    /** The level of the score; throws where the goal is none. */
    public Level level() {
        return goal.level();
    }

    /** Points that the best found may be short of the best possible; null where one of the two is unknown. */
    public @Nullable Long gap() {
        return best == null || bound == null ? null : bound - best;
    }
}
