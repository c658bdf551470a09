package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * What is proved for one level of the score. The bound holds for schedules that have the best found at the levels above.
 *
 * @param best the best score found at this level, 0 or less; null where no schedule was found
 * @param bound a score that no such schedule can pass; null where the level was not looked at
 * @param proved best and bound are the same, and the levels above are proved too
 * @param seconds on the clock
 * @param deterministicSeconds amount of work, in the solver's own unit
 */
public record LevelProof(
        Level level,
        @Nullable Long best,
        @Nullable Long bound,
        boolean proved,
        double seconds,
        double deterministicSeconds) {

    /** Points that the best found may be short of the best possible; null where one of the two is unknown. */
    public @Nullable Long gap() {
        return best == null || bound == null ? null : bound - best;
    }
}
