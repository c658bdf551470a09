package io.fieldwork.scheduler.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import io.fieldwork.scheduler.model.Inspection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs several searches of one inspection, as many at once as there are processors, and keeps the best.
 *
 * <p>The result does not depend on how many run at once, nor on which is done first: of equally good schedules the one of
 * the earliest start is kept. The starts are looked at in their order: once one has reached the bound, or enough of them
 * have found the same best score, those after it are ended and forgotten, whatever they found.
 */
final class Portfolio {

    /** What one start found. */
    record Found(Inspection inspection, HardMediumSoftScore score) {}

    private final IntFunction<Inspection> problem;
    private final HardMediumSoftScore bound;
    private final SolverSettings settings;
    private final StopSignal stop;
    private final ProgressListener listener;
    private final long deadline;
    private final AtomicLong moves = new AtomicLong();
    private final List<@Nullable Solver<Inspection>> running = new ArrayList<>();
    private final List<@Nullable HardMediumSoftScore> scores = new ArrayList<>();
    private int last = Integer.MAX_VALUE;
    private @Nullable HardMediumSoftScore bestSeen;

    Portfolio(
            IntFunction<Inspection> problem,
            HardMediumSoftScore bound,
            SolverSettings settings,
            ProgressListener listener,
            StopSignal stop) {
        this.problem = problem;
        this.bound = bound;
        this.settings = settings;
        this.listener = listener;
        this.stop = stop;
        this.deadline = settings.timeLimit() == null
                ? Long.MAX_VALUE
                : System.nanoTime() + settings.timeLimit().toNanos();
    }

    /** Moves tried by all starts together. */
    long moves() {
        return moves.get();
    }

    /** Runs every start with so many moves and gives the best schedule found. */
    Found run(List<SearchStart> starts, long movesEach) {
        for (int index = 0; index < starts.size(); index++) {
            running.add(null);
            scores.add(null);
        }
        ExecutorService executor = Executors.newFixedThreadPool(
                Math.min(starts.size(), Runtime.getRuntime().availableProcessors()), Portfolio::daemon);
        stop.onStop(this::stopAll);
        try {
            List<Future<@Nullable Found>> futures = new ArrayList<>();
            for (int index = 0; index < starts.size(); index++) {
                int number = index;
                futures.add(executor.submit(() -> run(number, starts.get(number), movesEach)));
            }
            return best(futures);
        } finally {
            executor.shutdownNow();
        }
    }

    private Found best(List<Future<@Nullable Found>> futures) {
        Found best = null;
        for (int index = 0; index < futures.size() && index <= last(); index++) {
            Found found = get(futures.get(index));
            if (found != null
                    && index <= last()
                    && (best == null || found.score().compareTo(best.score()) > 0)) {
                best = found;
            }
        }
        return Objects.requireNonNull(best, "the first start always finds something");
    }

    private synchronized int last() {
        return last;
    }

    private static @Nullable Found get(Future<@Nullable Found> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The search failed.", e.getCause());
        }
    }

    private @Nullable Found run(int number, SearchStart start, long movesEach) {
        Duration left = timeLeft();
        if (number > 0 && (isNeedless(number) || (left != null && left.isZero()))) {
            return null;
        }
        Inspection own = problem.apply(number);
        Solver<Inspection> solver = SolverFactory.<Inspection>create(
                        SolverConfigs.forSolving(own, start, settings.seed() * 1_000 + number, movesEach, left, bound))
                .buildSolver();
        solver.addEventListener(event -> {
            report((HardMediumSoftScore) event.getNewBestScore());
            if (isNeedless(number)) {
                solver.terminateEarly(); // a stop that came before the solver had begun is lost to it
            }
        });
        if (!register(number, solver)) {
            return null;
        }
        Inspection solved = solver.solve(own);
        moves.addAndGet(((DefaultSolver<Inspection>) solver).getMoveEvaluationCount());
        HardMediumSoftScore score = Objects.requireNonNull(solved.getScore());
        finished(number, score);
        return new Found(solved, score);
    }

    private @Nullable Duration timeLeft() {
        return deadline == Long.MAX_VALUE ? null : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private synchronized boolean isNeedless(int number) {
        return number > last || stop.isStopped();
    }

    /** False where the start is needless by now; the first is never, so that there always is a schedule. */
    private synchronized boolean register(int number, Solver<Inspection> solver) {
        if (number > 0 && isNeedless(number)) {
            return false;
        }
        running.set(number, solver);
        return true;
    }

    private synchronized void finished(int number, HardMediumSoftScore score) {
        running.set(number, null);
        scores.set(number, score);
        last = Math.min(last, lastNeeded());
        for (int later = last; later < running.size() - 1; later++) {
            terminate(running.get(later + 1));
        }
    }

    /** The first start, in their order, after which no other is needed. */
    private int lastNeeded() {
        HardMediumSoftScore best = null;
        int agreeing = 0;
        for (int index = 0; index < scores.size(); index++) {
            HardMediumSoftScore score = scores.get(index);
            if (score == null) {
                return Integer.MAX_VALUE;
            }
            int compared = best == null ? 1 : score.compareTo(best);
            if (compared > 0) {
                best = score;
                agreeing = 0;
            }
            agreeing += compared >= 0 ? 1 : 0;
            if (score.compareTo(bound) >= 0 || agreeing >= settings.effort().agreement()) {
                return index;
            }
        }
        return Integer.MAX_VALUE;
    }

    private synchronized void stopAll() {
        running.forEach(Portfolio::terminate);
    }

    private static void terminate(@Nullable Solver<Inspection> solver) {
        if (solver != null) {
            solver.terminateEarly();
        }
    }

    private synchronized void report(HardMediumSoftScore score) {
        if (bestSeen == null || score.compareTo(bestSeen) > 0) {
            bestSeen = score;
            listener.onBest(score.toString(), Costs.of(score));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "search");
        thread.setDaemon(true);
        return thread;
    }
}
