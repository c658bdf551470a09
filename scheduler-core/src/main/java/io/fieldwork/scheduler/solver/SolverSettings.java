package io.fieldwork.scheduler.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to solve.
 *
 * @param seed of the random choices; the same seed gives the same schedule
 * @param timeLimit an upper bound on top of the effort, or null; a run that it ends is marked as cut short
 */
public record SolverSettings(
        long seed, Effort effort, @Nullable Duration timeLimit) {

    public static final SolverSettings DEFAULT = new SolverSettings(0, Effort.NORMAL, null);
}
