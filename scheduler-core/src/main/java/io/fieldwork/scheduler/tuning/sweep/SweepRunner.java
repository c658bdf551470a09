package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.WorkerThreads;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Solves the runs of a sweep, several at once and each on one thread: the results do not depend on how many.
 *
 * <pre>{@code new SweepRunner(4, stop).solve(runs, 0, (run, done, of, left) -> log.append(run));}</pre>
 *
 * <p>A search that is cut short depends on the machine: it is no result of a sweep, which is compared with others.
 */
public final class SweepRunner {

    private final int threads;
    private final StopSignal stop;

    public SweepRunner(int threads, StopSignal stop) {
        this.threads = threads;
        this.stop = stop;
    }

    /**
     * Solves all runs and tells of each as it is done. A run that is stopped half-way is no result and is not told.
     *
     * @param before how many runs of the sweep were done earlier
     */
    public SweepTimes solve(List<PlannedRun> runs, int before, RunListener listener) {
        long begin = System.nanoTime();
        RunTally telling = new RunTally(runs, before, listener);
        try (WorkerThreads workers = new WorkerThreads("sweep", threads)) {
            List<Future<?>> futures = new ArrayList<>();
            for (PlannedRun run : runs) {
                futures.add(workers.begin(Executors.callable(() -> solve(run, telling))));
            }
            for (Future<?> future : futures) {
                workers.await(future);
            }
        }
        return new SweepTimes(
                telling.done - before,
                (System.nanoTime() - begin) / 1e9,
                telling.solveSeconds,
                telling.moves,
                telling.done - before < runs.size());
    }

    /** What several requests gave, in their order; where it was told to stop, the best that there was. */
    public List<SolveResult> results(List<SolveRequest> requests) {
        try (WorkerThreads workers = new WorkerThreads("sweep", threads)) {
            List<Future<SolveResult>> futures = new ArrayList<>();
            for (SolveRequest request : requests) {
                SolverSettings single = request.settings().withThreads(1);
                futures.add(workers.begin(() -> ScheduleSolver.solve(
                        new SolveRequest(request.expanded(), single), ProgressListener.NONE, stop)));
            }
            List<SolveResult> results = new ArrayList<>();
            for (Future<SolveResult> future : futures) {
                results.add(workers.await(future));
            }
            return List.copyOf(results);
        }
    }

    private void solve(PlannedRun run, RunTally telling) {
        if (stop.isStopped()) {
            return;
        }
        SolveResult result = solved(run, stop);
        if (!result.cutShort()) {
            telling.tell(run, result);
        }
    }

    /** The result of one run alone. */
    public static SolvedRun solve(PlannedRun run) {
        return SolvedRun.of(run, solved(run, new StopSignal()).schedule());
    }

    private static SolveResult solved(PlannedRun run, StopSignal stop) {
        InspectionInput input = run.inspection().expanded().withWeights(run.weights());
        SolverSettings settings = new SolverSettings(run.seed(), run.effort(), null).withThreads(1);
        return ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE, stop);
    }

    /** Counts what is done, and guesses how long the rest takes from what each inspection took so far. */
    private final class RunTally {

        private final RunListener listener;
        private final int of;
        private final Map<String, Integer> left = new LinkedHashMap<>();
        private final Map<String, double[]> spent = new LinkedHashMap<>();
        private int done;
        private double solveSeconds;
        private long moves;

        RunTally(List<PlannedRun> runs, int before, RunListener listener) {
            this.listener = listener;
            this.done = before;
            this.of = before + runs.size();
            runs.forEach(run -> left.merge(run.inspection().id(), 1, Integer::sum));
        }

        synchronized void tell(PlannedRun run, SolveResult result) {
            String id = run.inspection().id();
            done++;
            solveSeconds += result.seconds();
            moves += result.moves();
            left.merge(id, -1, Integer::sum);
            double[] timed = spent.computeIfAbsent(id, key -> new double[2]);
            timed[0] += result.seconds();
            timed[1]++;
            listener.onRun(SolvedRun.of(run, result.schedule()), done, of, secondsLeft());
        }

        private double secondsLeft() {
            double all = spent.values().stream().mapToDouble(timed -> timed[0]).sum();
            double count =
                    spent.values().stream().mapToDouble(timed -> timed[1]).sum();
            double sum = 0;
            for (Map.Entry<String, Integer> one : left.entrySet()) {
                double[] timed = spent.getOrDefault(one.getKey(), new double[] {all, count});
                sum += one.getValue() * timed[0] / timed[1];
            }
            return sum / threads;
        }
    }

    /** Hears of a sweep as it goes on. Calls come one at a time. */
    public interface RunListener {

        /**
         * A run is done.
         *
         * @param done runs of this sweep that are done by now, those of an earlier start too
         * @param of all that are to be done here
         * @param secondsLeft about how long the rest takes
         */
        void onRun(SolvedRun run, int done, int of, double secondsLeft);
    }
}
