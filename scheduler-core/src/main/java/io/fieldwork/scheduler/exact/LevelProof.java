package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.rule.Level;
import java.util.Locale;
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

    /** For example: {@code soft: -39, proved: no schedule is better.} */
    public String sentence() {
        String name = level.name().toLowerCase(Locale.ROOT);
        if (best == null) {
            return name + ": no schedule was found within the limit.";
        }
        if (bound == null) {
            return name + ": " + best + ", not looked at for lack of time.";
        }
        if (proved) {
            return name + ": " + best + ", proved: no schedule is better.";
        }
        long gap = bound - best;
        return gap == 0
                ? name + ": " + best + ", and none is better unless a level above it can be bettered."
                : name + ": " + best + ", at most " + gap + (gap == 1 ? " point" : " points")
                        + " from the best possible (" + bound + ").";
    }
}
