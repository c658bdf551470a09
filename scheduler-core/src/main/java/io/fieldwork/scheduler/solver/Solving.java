package io.fieldwork.scheduler.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import io.fieldwork.scheduler.constraint.WeightTable;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The main job: gives every case a slot and every meeting a start.
 *
 * <pre>{@code
 * SolveResult result = Solving.solve(new SolveRequest(expanded, SolverSettings.DEFAULT), ProgressListener.NONE);
 * }</pre>
 */
public final class Solving {

    private Solving() {}

    /**
     * Solves a valid, expanded inspection. The same request gives the same schedule on every machine, unless the time
     * limit ends the search.
     */
    public static SolveResult solve(SolveRequest request, ProgressListener listener) {
        return solve(request, listener, new StopSignal());
    }

    /** Solves the same, but ends with the best so far when it is told to stop: such a run cannot be repeated. */
    public static SolveResult solve(SolveRequest request, ProgressListener listener, StopSignal stop) {
        long begin = System.nanoTime();
        InspectionInput input = request.expanded();
        WeightTable weights = WeightTable.of(input.weights());
        Inspection problem = InspectionBuilder.build(input, null);
        Pruning.apply(problem, weights);
        problem.setWeightOverrides(weights.toOverrides());
        HardMediumSoftScore bound = ScoreBound.of(problem, weights);
        long limit = request.settings().effort().moves(choices(problem));

        Solver<Inspection> solver = SolverFactory.<Inspection>create(
                        SolverConfigs.forSolving(problem, request.settings(), limit, bound))
                .buildSolver();
        solver.addEventListener(event -> {
            HardMediumSoftScore best = (HardMediumSoftScore) event.getNewBestScore();
            listener.onBest(best.toString(), costs(best));
            if (stop.isStopped()) {
                // A stop that came before the solver was running is forgotten by it.
                solver.terminateEarly();
            }
        });
        stop.onStop(solver::terminateEarly);
        Inspection solved = solver.solve(problem);
        double seconds = (System.nanoTime() - begin) / 1e9;

        long moves = ((DefaultSolver<Inspection>) solver).getMoveEvaluationCount();
        Schedule schedule = new Scoring().score(solved, request.settings().seed());
        boolean bestPossible = schedule.score().equals(bound.toString());
        boolean cutShort = request.settings().timeLimit() != null
                && !bestPossible
                && seconds
                        >= Objects.requireNonNull(request.settings().timeLimit())
                                        .toMillis()
                                / 1e3;
        return new SolveResult(schedule, seconds, moves, cutShort, bestPossible);
    }

    /** How many pairs of entity and value there are to choose from. */
    private static long choices(Inspection inspection) {
        long choices = 0;
        for (CaseAssessment one : inspection.getCases()) {
            choices += one.getPossibleSlots().size();
        }
        for (Meeting meeting : inspection.getMeetings()) {
            choices += (long) meeting.getPossibleStarts().size()
                    * meeting.getPossibleHolders().size();
        }
        return choices;
    }

    private static List<String> costs(HardMediumSoftScore score) {
        List<String> costs = new ArrayList<>();
        if (score.hardScore() < 0) {
            costs.add(-score.hardScore() + " hard");
        }
        if (score.mediumScore() < 0) {
            costs.add(-score.mediumScore() + " medium");
        }
        if (score.softScore() < 0) {
            costs.add(-score.softScore() + " soft");
        }
        return costs;
    }
}
