package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpSolver;

/** What is left of the limits. */
final class Budget {

    /** Below this the solver would only say that it had no time. */
    private static final double LEAST = 0.01;

    private final ProofLimits limits;
    private double seconds;
    private double deterministicSeconds;

    Budget(ProofLimits limits) {
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

    void take(CpSolver solver) {
        seconds += solver.wallTime();
        deterministicSeconds += solver.response().getDeterministicTime();
    }
}
