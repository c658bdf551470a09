package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the solver on one model, one goal after another.
 *
 * <p>One search with every linear relaxation and symmetry proved most weeks in less work than several side by side, which
 * repeat exactly only when they take turns.
 */
final class LevelSearch {

    /** Of what is left, a goal takes so much at most: the next should be looked at too. */
    private static final double SHARE = 0.6;

    private final ExactModel exact;
    private final ProofLimits limits;
    private final ProofBudget budget;

    LevelSearch(ExactModel exact, ProofLimits limits, ProofBudget budget) {
        this.exact = exact;
        this.limits = limits;
        this.budget = budget;
    }

    /** What no schedule can avoid at a goal. */
    long floor(ProofGoal goal) {
        return exact.constantCost(goal);
    }

    /** A schedule as this model counts what it breaks. */
    IncumbentSchedule incumbent(KnownSchedule hint) {
        return IncumbentSchedule.of(hint, exact);
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

    /**
     * The least that a goal can cost.
     *
     * @param known nothing costs less: the search is over when it finds what costs as little
     */
    LevelOutcome minimize(ProofGoal goal, long known, @Nullable IncumbentSchedule start) {
        if (known > floor(goal)) {
            exact.model().addGreaterOrEqual(exact.cost(goal), known - floor(goal));
        }
        exact.model().minimize(exact.cost(goal));
        return solve(start, floor(goal), goal == ProofGoal.SOFT ? 1 : SHARE);
    }

    /** From now on the goal costs no more than this. */
    void keep(ProofGoal goal, long cost) {
        if (exact.isOpen(goal)) {
            exact.model().addLessOrEqual(exact.cost(goal), cost - floor(goal));
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
        Map<ProofGoal, Long> costs = new EnumMap<>(ProofGoal.class);
        for (ProofGoal goal : ProofGoal.values()) {
            costs.put(goal, floor(goal) + solver.value(exact.cost(goal)));
        }
        return new IncumbentSchedule(exact.read(solver), costs, true);
    }

    /**
     * What one run gave.
     *
     * @param bound no schedule costs less at the goal
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
