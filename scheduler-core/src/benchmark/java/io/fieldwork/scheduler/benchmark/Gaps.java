package io.fieldwork.scheduler.benchmark;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far the usual effort ends from the best that is known or possible, over some seeds, and how long it takes. */
final class Gaps {

    private static final long WARM_UP_SEED = 99;

    private final Map<String, Known> known;
    private final int seeds;

    Gaps(Map<String, Known> known, int seeds) {
        this.known = known;
        this.seeds = seeds;
    }

    /** What one seed gave. */
    private record Run(HardMediumSoftScore score, long moves, double toBest, double seconds) {}

    void print(Map<String, Supplier<InspectionInput>> inspections) {
        System.out.println("| inspection | cases | meetings | score, median | worst | best known | soft bound |"
                + " gap, median | worst | moves | seconds to the score | seconds in all |");
        System.out.println("| --- | ---: | ---: | --- | --- | --- | ---: | --- | --- | ---: | ---: | ---: |");
        inspections.forEach((name, input) -> print(name, input.get()));
    }

    private void print(String name, InspectionInput input) {
        run(input, WARM_UP_SEED, Effort.QUICK);
        List<Run> runs = new ArrayList<>();
        for (long seed = 0; seed < seeds; seed++) {
            runs.add(run(input, seed, Effort.NORMAL));
        }
        HardMediumSoftScore worst = sorted(runs, Run::score).get(0);
        HardMediumSoftScore median = sorted(runs, Run::score).get(seeds / 2);
        Known best = known.get(name);
        System.out.printf(
                "| %s | %d | %d | `%s` | `%s` | %s | %s | %s | %s | %d | %.1f | %.1f |%n",
                name,
                input.cases().size(),
                input.meetings().size(),
                median,
                worst,
                best == null ? "" : "`" + best.best() + "`",
                best == null || best.softBound() == null ? "" : best.softBound(),
                gap(best, median),
                gap(best, worst),
                sorted(runs, Run::moves).get(seeds / 2),
                sorted(runs, Run::toBest).get(seeds / 2),
                sorted(runs, Run::seconds).get(seeds / 2));
    }

    private static <T extends Comparable<? super T>> List<T> sorted(List<Run> runs, Function<Run, T> figure) {
        return runs.stream().map(figure).sorted(Comparator.naturalOrder()).toList();
    }

    /** For example {@code 3 (0.4 %)}; "medium" where more is left out than need be. */
    private static String gap(@Nullable Known best, HardMediumSoftScore score) {
        if (best == null) {
            return "";
        }
        Integer gap = best.gap(score);
        return gap == null ? "medium" : "%d (%.1f %%)".formatted(gap, 100.0 * gap / Math.max(1, -score.softScore()));
    }

    private static Run run(InspectionInput input, long seed, Effort effort) {
        long begin = System.nanoTime();
        AtomicLong best = new AtomicLong(begin);
        SolveResult result = ScheduleSolver.solve(
                new SolveRequest(input, new SolverSettings(seed, effort, null)),
                (score, costs) -> best.set(System.nanoTime()));
        return new Run(
                HardMediumSoftScore.parseScore(result.schedule().score()),
                result.moves(),
                (best.get() - begin) / 1e9,
                result.seconds());
    }
}
