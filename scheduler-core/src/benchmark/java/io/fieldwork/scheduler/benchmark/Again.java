package io.fieldwork.scheduler.benchmark;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.resolve.PriceList;
import io.fieldwork.scheduler.resolve.ResolveRequest;
import io.fieldwork.scheduler.resolve.ResolveResult;
import io.fieldwork.scheduler.resolve.Resolving;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.GeneratedAbsences;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How many more than the fewest moves are made when a schedule of the search is published and people fall ill. */
final class Again {

    private final int seeds;

    Again(int seeds) {
        this.seeds = seeds;
    }

    void print(Map<String, Supplier<InspectionInput>> inspections) {
        System.out.println("| inspection | absences | moves | proved necessary | gap, worst | proved | seconds, median | worst |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        inspections.forEach((name, input) -> print(name, input.get()));
    }

    private void print(String name, InspectionInput input) {
        Schedule published = ScheduleSolver.solve(new SolveRequest(input, SolverSettings.DEFAULT), ProgressListener.NONE)
                .schedule();
        List<Double> seconds = new ArrayList<>();
        int moves = 0;
        int necessary = 0;
        int worst = 0;
        int proved = 0;
        for (int seed = 0; seed < seeds; seed++) {
            ResolveResult result = resolve(input, published, seed);
            PriceList prices = result.prices();
            int moved = prices.recommendedRow().moves();
            Integer least = prices.provenMinimumMoves();
            moves += moved;
            necessary += least == null ? 0 : least;
            worst = Math.max(worst, least == null ? moved : moved - least);
            proved += least != null && least == moved ? 1 : 0;
            seconds.add(result.seconds());
        }
        seconds.sort(Double::compare);
        System.out.printf(
                "| %s | %d | %d | %d | %d | %d of %d | %.1f | %.1f |%n",
                name, seeds, moves, necessary, worst, proved, seeds, seconds.get(seeds / 2), seconds.get(seeds - 1));
    }

    private static ResolveResult resolve(InspectionInput input, Schedule published, long seed) {
        Amendment amendment = new Amendment(GeneratedAbsences.of(input, seed), null, List.of(), List.of());
        AmendedWeek week = AmendedWeek.of(input, published, amendment, new Issues());
        return Resolving.resolve(
                new ResolveRequest(week, SolverSettings.DEFAULT, 0, null), ProgressListener.NONE, new StopSignal());
    }
}
