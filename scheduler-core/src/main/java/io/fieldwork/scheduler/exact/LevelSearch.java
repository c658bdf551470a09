package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import io.fieldwork.scheduler.rule.Level;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the solver on one model, one level after another.
 *
 * <p>One search with every linear relaxation and symmetry proved most weeks in less work than several side by side, which
 * repeat exactly only when they take turns.
 */
final class LevelSearch {

    /** Of what is left, a level takes so much at most: the next should be looked at too. */
    private static final double SHARE = 0.6;

    private final ExactModel exact;
    private final ProofLimits limits;
    private final ProofBudget budget;

    LevelSearch(ExactModel exact, ProofLimits limits, ProofBudget budget) {
        this.exact = exact;
        this.limits = limits;
        this.budget = budget;
    }

    /** What no schedule can avoid at a level. */
    long floor(Level level) {
        return exact.expressions().constantCost(level);
    }

    /** False where a person chose what the search never would, such as a start off the grid. */
    boolean holds(IncumbentSchedule hint) {
        return exact.holds(hint.placements());
    }

    /** Any schedule at all. */
    LevelOutcome findAny(@Nullable IncumbentSchedule start) {
        exact.model().clearObjective();
        return solve(start, 0, SHARE);
    }

    /** The least that a level can cost. */
    LevelOutcome minimize(Level level, @Nullable IncumbentSchedule start) {
        exact.model().minimize(exact.expressions().cost(level));
        return solve(start, floor(level), level == Level.SOFT ? 1 : SHARE);
    }

    /** From now on the level costs no more than this. */
    void keep(Level level, long cost) {
        if (exact.expressions().isOpen(level)) {
            exact.model().addLessOrEqual(exact.expressions().cost(level), cost - floor(level));
        }
    }

    private LevelOutcome solve(@Nullable IncumbentSchedule start, long floor, double share) {
        exact.model().clearHints();
        if (start != null) {
            exact.hint(start.placements());
        }
        CpSolver solver = new CpSolver();
        configure(solver.getParameters(), share);
        CpSolverStatus status = solver.solve(exact.model());
        budget.take(solver);
        if (status == CpSolverStatus.MODEL_INVALID || status == CpSolverStatus.UNRECOGNIZED) {
            throw new IllegalStateException("The exact model (" + exact.model().validate() + ") is not valid.");
        }
        boolean isSolved = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        long bound = Math.max(floor, floor + (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
        return new LevelOutcome(
                status,
                isSolved ? read(solver) : null,
                bound,
                solver.wallTime(),
                solver.response().getDeterministicTime(),
                !isSolvedToTheEnd(status) && isCutByClock(solver));
    }

    private static boolean isSolvedToTheEnd(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
    }

    /** The solver does not say which of the limits ended it; it stops early where a step may pass the time. */
    private static boolean isCutByClock(CpSolver solver) {
        SatParameters.Builder given = solver.getParameters();
        return solver.wallTime() > 0.5 * given.getMaxTimeInSeconds()
                && solver.response().getDeterministicTime() < 0.99 * given.getMaxDeterministicTime();
    }

    private void configure(SatParameters.Builder parameters, double share) {
        parameters
                .setRandomSeed(limits.seed())
                .setNumWorkers(limits.workers())
                .setLinearizationLevel(2)
                .setSymmetryLevel(3)
                .setMaxTimeInSeconds(share * budget.secondsLeft())
                .setMaxDeterministicTime(share * budget.deterministicSecondsLeft());
        if (limits.workers() > 1) {
            parameters.setInterleaveSearch(true).addSubsolvers("max_lp_sym");
        }
    }

    private IncumbentSchedule read(CpSolver solver) {
        Map<Level, Long> costs = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            costs.put(level, floor(level) + solver.value(exact.expressions().cost(level)));
        }
        return new IncumbentSchedule(exact.read(solver), costs, true);
    }

    /**
     * What one run gave.
     *
     * @param bound no schedule costs less at the level
     * @param cutByClock true where the clock ended it, not the amount of work
     */
    record LevelOutcome(
            CpSolverStatus status,
            @Nullable IncumbentSchedule best,
            long bound,
            double seconds,
            double deterministicSeconds,
            boolean cutByClock) {

        boolean isInfeasible() {
            return status == CpSolverStatus.INFEASIBLE;
        }
    }
}
