package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpSolver;

/**
 * What is left of the limits: seconds on the clock and the solver's own unit of work, of which each search takes its share.
 */
final class ProofBudget {

    /** Below this the solver would only say that it had no time. */
    private static final double LEAST = 0.01;

    private final ProofLimits limits;
    private double seconds;
    private double deterministicSeconds;

    ProofBudget(ProofLimits limits) {
        this.limits = limits;
    }

    boolean isSpent() {
        return limits.seconds() - seconds < LEAST || isWorkSpent();
    }

    /** True where the work that was allowed is done, whatever the clock says. */
    boolean isWorkSpent() {
        return limits.deterministicSeconds() - deterministicSeconds < LEAST;
    }

    double secondsLeft() {
        return Math.max(LEAST, limits.seconds() - seconds);
    }

    double deterministicSecondsLeft() {
        return Math.max(LEAST, limits.deterministicSeconds() - deterministicSeconds);
    }

    /** Takes away what a search has used. */
    void take(CpSolver solver) {
        seconds += solver.wallTime();
        deterministicSeconds += solver.response().getDeterministicTime();
    }
}
