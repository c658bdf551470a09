package io.fieldwork.scheduler.solver.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.WorkerThreads;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs several searches of one inspection (an algorithm portfolio), as many at once as the settings say, and keeps the best.
 *
 * <p>The result does not depend on how many run at once, nor on which is done first: of equally good schedules the one of
 * the earliest start is kept. The starts are looked at in their order: once one has reached the bound, or enough of them
 * have found the same best score, those after it are ended and forgotten, whatever they found ({@link StoppingRule}).
 *
 * <p>Each search has an inspection of its own, a seed of its own and one thread. What they share (what was found, which are
 * running, how many are needed) is guarded by this object's lock; a search that continues the best of others waits on it.
 */
final class SearchPortfolio {

    /** What one search found: the inspection with everything placed, and its score. */
    record FoundSchedule(Inspection inspection, HardMediumSoftScore score) {}

    private final IntFunction<Inspection> problem;
    private final WeightTable weights;
    private final HardMediumSoftScore bound;
    private final SolverSettings settings;
    private final StopSignal stop;
    private final ProgressListener listener;
    private final long deadline;
    private final AtomicLong moves = new AtomicLong();

    /** By number, the solver of a search that has begun and has not ended. */
    private final List<@Nullable Solver<Inspection>> running = new ArrayList<>();

    private StoppingRule stopping;

    /** The number of the last search that is needed, as far as is known. */
    private int last = Integer.MAX_VALUE;

    private @Nullable HardMediumSoftScore bestSeen;

    SearchPortfolio(
            IntFunction<Inspection> problem,
            WeightTable weights,
            HardMediumSoftScore bound,
            SolverSettings settings,
            ProgressListener listener,
            StopSignal stop) {
        this.problem = problem;
        this.weights = weights;
        this.bound = bound;
        this.settings = settings;
        this.listener = listener;
        this.stop = stop;
        this.stopping = new StoppingRule(List.of(), bound, 0);
        this.deadline = settings.timeLimit() == null
                ? Long.MAX_VALUE
                : System.nanoTime() + settings.timeLimit().toNanos();
    }

    /** Moves tried by all starts together. */
    long moves() {
        return moves.get();
    }

    /** Runs every start with so many moves and gives the best schedule found. */
    FoundSchedule run(List<SearchStart> starts, long movesEach) {
        stopping = new StoppingRule(starts, bound, settings.effort().agreement());
        starts.forEach(start -> running.add(null));
        stop.onStop(this::stopAll);
        try (WorkerThreads threads = new WorkerThreads("search", Math.min(starts.size(), settings.threads()))) {
            List<Future<@Nullable FoundSchedule>> futures = new ArrayList<>();
            for (int index = 0; index < starts.size(); index++) {
                int number = index;
                futures.add(threads.begin(() -> run(number, starts.get(number), movesEach)));
            }
            return best(threads, futures);
        }
    }

    /** Waits for the searches in their order, no longer than for the last one that is needed. */
    private FoundSchedule best(WorkerThreads threads, List<Future<@Nullable FoundSchedule>> futures) {
        FoundSchedule best = null;
        for (int index = 0; index < futures.size() && index <= last(); index++) {
            FoundSchedule found = threads.await(futures.get(index));
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

    /** One search from its start to its end; null where it became needless before it began. */
    private @Nullable FoundSchedule run(int number, SearchStart start, long movesEach) {
        if (number > 0 && (isNeedless(number) || Duration.ZERO.equals(timeLeft()))) {
            return null;
        }
        long seed = settings.seed() * 1_000 + number;
        Inspection own = problem.apply(number);
        if (start.continues()) {
            FoundSchedule best = awaitBest(number);
            if (best == null) {
                return null;
            }
            begin(start, best.inspection(), own, seed);
        }
        Solver<Inspection> solver = SolverFactory.<Inspection>create(
                        SolverConfigs.forSolving(own, start, seed, start.moves(movesEach), timeLeft(), bound))
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
        FoundSchedule result = new FoundSchedule(solved, Objects.requireNonNull(solved.getScore()));
        finished(number, result);
        return result;
    }

    private void begin(SearchStart start, Inspection best, Inspection own, long seed) {
        if (start.exchange() == SearchStart.NO_EXCHANGE) {
            RuinRecreate.place(best, own, seed);
        } else {
            new RoleExchanges(best, own, weights).place(start.exchange());
        }
    }

    private @Nullable Duration timeLeft() {
        // The library takes no parts of a millisecond.
        return deadline == Long.MAX_VALUE
                ? null
                : Duration.ofNanos(Math.max(0, deadline - System.nanoTime())).truncatedTo(ChronoUnit.MILLIS);
    }

    /** True where a search before it has reached the bound, enough agree, or the end was asked for. */
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

    /** Keeps what was found, wakes those that wait for it and ends those that it makes needless. */
    private synchronized void finished(int number, FoundSchedule result) {
        running.set(number, null);
        stopping.add(number, result);
        last = Math.min(last, stopping.lastNeeded());
        notifyAll();
        for (int later = last; later < running.size() - 1; later++) {
            terminate(running.get(later + 1));
        }
    }

    /**
     * The best of all starts but the one just before, once they are done; null where this one is needless by then. The one
     * before may still be running: so two run at once on two processors, and the result is the same on one.
     */
    private synchronized @Nullable FoundSchedule awaitBest(int number) {
        try {
            while (!isNeedless(number) && !stopping.areDoneBefore(number - 1)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return isNeedless(number) ? null : stopping.bestBefore(number - 1);
    }

    private synchronized void stopAll() {
        notifyAll();
        running.forEach(SearchPortfolio::terminate);
    }

    private static void terminate(@Nullable Solver<Inspection> solver) {
        if (solver != null) {
            solver.terminateEarly();
        }
    }

    /** Tells of a schedule that is better than any before it, whichever search found it. */
    private synchronized void report(HardMediumSoftScore score) {
        if (bestSeen == null || score.compareTo(bestSeen) > 0) {
            bestSeen = score;
            listener.onBest(score.toString(), costs(score));
        }
    }

    /** What a score still costs, level by level: {@code 3 medium}, {@code 61 soft}. */
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
