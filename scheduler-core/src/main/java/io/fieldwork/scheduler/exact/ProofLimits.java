package io.fieldwork.scheduler.exact;

import java.time.Duration;

/**
 * When to stop proving.
 *
 * @param seconds on the clock, over all levels; a proof that the clock ends may end elsewhere on another machine
 * @param deterministicSeconds amount of work over all levels, in the solver's own unit, about a second of one core; the
 *     same on every machine
 * @param workers searches that run side by side, in turns of equal work; one proves most weeks soonest
 * @param seed of the random choices
 */
public record ProofLimits(double seconds, double deterministicSeconds, int workers, int seed) {

    /** A machine of today that is not busy does about as much work a second, with something to spare. */
    private static final double WORK_A_SECOND = 0.8;

    public ProofLimits {
        if (!(seconds > 0) || !(deterministicSeconds > 0) || workers < 1) {
            throw new IllegalArgumentException("The limits (" + seconds + " s, " + deterministicSeconds + " s of work, "
                    + workers + " workers) leave nothing to do.\nMaybe a number above 0 was meant.");
        }
    }

    /** The same for a time. */
    public static ProofLimits of(Duration limit) {
        return ofSeconds(limit.toMillis() / 1e3);
    }

    /** At most so many seconds, and so much work that the clock seldom ends it. */
    public static ProofLimits ofSeconds(double seconds) {
        return new ProofLimits(seconds, WORK_A_SECOND * seconds, 1, 0);
    }
}
