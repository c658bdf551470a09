package io.fieldwork.scheduler.solver.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.bound.ScoreBound;
import java.util.function.IntFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The main job: gives every case a slot and every meeting a start.
 *
 * <pre>{@code
 * SolveResult result = ScheduleSolver.solve(new SolveRequest(expanded, SolverSettings.DEFAULT), ProgressListener.NONE);
 * }</pre>
 *
 * <p>The way of a solve: the input becomes the planning model, what is impossible is cut from its value ranges, a bound is
 * worked out that no schedule can beat, a {@link SearchPortfolio} of searches runs until it is reached or enough of them agree, and
 * the best schedule is scored afresh. The search itself is Timefold's; what is ours is where it starts, which moves it draws
 * and when it has had enough.
 */
public final class ScheduleSolver {

    private ScheduleSolver() {}

    /** As {@link #solve(SolveRequest, ProgressListener, StopSignal)}, never stopped. */
    public static SolveResult solve(SolveRequest request, ProgressListener listener) {
        return solve(request, listener, new StopSignal());
    }

    /**
     * Solves a valid, expanded inspection. The same request gives the same schedule on every machine, unless the time
     * limit or the signal ends the search.
     */
    public static SolveResult solve(SolveRequest request, ProgressListener listener, StopSignal stop) {
        InspectionInput input = request.expanded();
        WeightTable weights = WeightTable.of(input.weights());
        return solve(
                request.settings(),
                Effort::starts,
                Effort::movesEach,
                weights,
                number -> problem(input, weights, null),
                listener,
                stop);
    }

    /**
     * Solves an inspection of which a schedule was published, so that moves count. Every other search begins with what was
     * published and the rest from nothing: each kind gets stuck where the other does not.
     */
    public static SolveResult solveAgain(
            SolveRequest request, PublishedWeek published, ProgressListener listener, StopSignal stop) {
        InspectionInput input = request.expanded();
        WeightTable weights = WeightTable.of(input.weights());
        return solve(
                request.settings(),
                Effort::startsAgain,
                Effort::movesAgain,
                weights,
                number -> {
                    Inspection problem = problem(input, weights, published);
                    if (number % 2 == 0) {
                        published.placeOn(problem);
                    }
                    return problem;
                },
                listener,
                stop);
    }

    private static SolveResult solve(
            SolverSettings settings,
            ToIntBiFunction<Effort, Long> starts,
            ToLongBiFunction<Effort, Long> moves,
            WeightTable weights,
            IntFunction<Inspection> problems,
            ProgressListener listener,
            StopSignal stop) {
        long begin = System.nanoTime();
        Inspection problem = problems.apply(0);
        HardMediumSoftScore bound = ScoreBound.of(problem, weights);
        long choices = choices(problem);
        SearchPortfolio portfolio = new SearchPortfolio(problems, weights, bound, settings, listener, stop);
        SearchPortfolio.FoundSchedule found = portfolio.run(
                SearchStart.portfolio(
                        !problem.getMeetings().isEmpty(),
                        starts.applyAsInt(settings.effort(), choices),
                        RoleExchanges.serve(problem, weights)),
                moves.applyAsLong(settings.effort(), choices));
        double seconds = (System.nanoTime() - begin) / 1e9;

        Schedule schedule = new ScheduleScorer().score(found.inspection(), settings.seed());
        boolean bestPossible = found.score().compareTo(bound) >= 0;
        boolean isOutOfTime =
                settings.timeLimit() != null && seconds >= settings.timeLimit().toMillis() / 1e3;
        boolean cutShort = !bestPossible && (isOutOfTime || stop.isStopped());
        return new SolveResult(
                schedule, seconds, portfolio.moves(), cutShort, bestPossible, KnownBounds.of(schedule, bound));
    }

    /** An inspection to search: what is impossible cut from its ranges, pins set, nothing else placed. */
    static Inspection problem(InspectionInput input, WeightTable weights, @Nullable PublishedWeek published) {
        Inspection problem = published == null ? InspectionBuilder.build(input, null) : published.build(input);
        ValueRangePruning.apply(problem, weights);
        problem.setWeightOverrides(weights.toOverrides());
        return problem;
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
}
