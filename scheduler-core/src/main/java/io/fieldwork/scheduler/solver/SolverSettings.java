package io.fieldwork.scheduler.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to solve.
 *
 * @param seed of the random choices; the same seed gives the same schedule
 * @param timeLimit an upper bound on top of the effort, or null; a run that it ends is marked as cut short
 * @param threads how many searches run at once; the result does not depend on it
 */
public record SolverSettings(
        long seed, Effort effort, @Nullable Duration timeLimit, int threads) {

    public static final SolverSettings DEFAULT = new SolverSettings(0, Effort.NORMAL, null);

    public SolverSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads (" + threads + ") is below one.\n"
                    + "Maybe the number of processors was meant.");
        }
    }

    /** With as many searches at once as there are processors. */
    public SolverSettings(long seed, Effort effort, @Nullable Duration timeLimit) {
        this(seed, effort, timeLimit, Runtime.getRuntime().availableProcessors());
    }

    /** The same with so many searches at once: one where many inspections are solved side by side. */
    public SolverSettings withThreads(int newThreads) {
        return new SolverSettings(seed, effort, timeLimit, newThreads);
    }
}
