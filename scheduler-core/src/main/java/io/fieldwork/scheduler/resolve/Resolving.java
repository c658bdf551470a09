package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.bound.ScoreBound;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Solves a published week again: what was published is kept unless it must be broken (ALLOC-009, W2-018). What matters comes in
 * this order: hard rules, what is left out or missed, broken promises, preferences.
 *
 * <pre>{@code
 * ResolveResult result = Resolving.resolve(request, listener, stop);
 * result.prices().recommendedRow().schedule();
 * }</pre>
 */
public final class Resolving {

    private final ResolveRequest request;
    private final InspectionInput input;
    private final PublishedWeek published;
    private final WeightTable weights;
    private final Supplier<CompanionAvailability> companion;
    private final UsualSearch usual;
    private final ScheduleScorer scoring = new ScheduleScorer();

    /** The search for a schedule of the whole week, from which the search by chains of moves goes on. */
    @FunctionalInterface
    interface UsualSearch {

        SolveResult search(SolveRequest request, PublishedWeek published, ProgressListener listener, StopSignal stop);
    }

    private Resolving(ResolveRequest request, Supplier<CompanionAvailability> companion, UsualSearch usual) {
        this.request = request;
        this.companion = companion;
        this.usual = usual;
        this.input = request.week().input();
        this.published = request.week().published();
        this.weights = WeightTable.of(input.weights());
    }

    /**
     * Gives the best schedule for each number of broken promises. The usual search begins with what was published and with nothing, in
     * turns; the search by chains of moves goes on from what it finds. The same request gives the same list, but for what
     * the exact companion betters, and the result says so.
     */
    public static ResolveResult resolve(ResolveRequest request, ProgressListener listener, StopSignal stop) {
        Duration limit = request.settings().timeLimit();
        return new Resolving(request, ExactCompanion::find, ScheduleSolver::solveAgain)
                .run(listener, limit == null ? stop : stop.within(limit));
    }

    /**
     * The same with helpers that may be of little use: what the list claims is true all the same.
     *
     * @param companion is asked for once, where a bound alone proves too little
     */
    static ResolveResult resolve(ResolveRequest request, Supplier<CompanionAvailability> companion, UsualSearch usual) {
        return new Resolving(request, companion, usual).run(ProgressListener.NONE, new StopSignal());
    }

    /**
     * The companion is asked first, from what was published. Where it is not there or leaves something open the search by chains
     * looks too, and it goes on from what that finds; the usual search only where more than preferences is open then.
     */
    private ResolveResult run(ProgressListener listener, StopSignal stop) {
        long begin = System.nanoTime();
        try (MoveBoard board = new MoveBoard(input, published, new NearnessWeight(request.nearness()))) {
            FewMovesSearch search = new FewMovesSearch(board, weights, true, stop);
            RowSearch rows = new RowSearch(board, search, weights, stop);
            rows.add(search.start());
            ExactRows exact =
                    new ExactRows(board, rows, found -> found.open(published.build(input), weights), companion, stop);
            exact.askUntilOpen();
            PriceProof proof = new PriceProof(weights, rows, exact);
            if (!proof.isWhole()) {
                rows.search();
                exact.ask();
            }
            SolveResult again = null;
            if (!proof.isSound()) {
                again = usual.search(new SolveRequest(input, request.settings()), published, listener, stop);
                rows.goOnFrom(SchedulePlacements.of(again.schedule()));
            }
            for (int before = -1; !proof.isWhole() && before < rows.known().size(); ) {
                rows.search();
                before = rows.known().size();
                exact.ask();
            }
            exact.doubt();
            boolean isCutShort = (stop.isStopped() && !proof.isWhole()) || (again != null && again.cutShort());
            PriceList prices = prices(board, rows, proof, isCutShort);
            return new ResolveResult(
                    prices,
                    ScoreBound.of(board.inspection(), weights),
                    prices.rows().stream()
                            .map(row -> proof.sentences(prices, row))
                            .toList(),
                    (System.nanoTime() - begin) / 1e9,
                    board.tried() + (again == null ? 0 : again.moves()),
                    isCutShort);
        }
    }

    private PriceList prices(MoveBoard board, RowSearch rows, PriceProof proof, boolean cutShort) {
        List<PriceRow> priced = new ArrayList<>();
        Map<WeekPosition, PriceRow> known = new HashMap<>(); // several rows may have one schedule
        int recommended = 0;
        for (RowSearch.Row row : rows.rows()) {
            if (row.brokenPromises() < rows.recommended()) {
                recommended++;
            }
            PriceRow first = known.computeIfAbsent(row.position(), at -> priced(board, row, cutShort));
            priced.add(PriceRow.of(row.brokenPromises(), row.preference(), first.schedule(), first.changes())
                    .provedBy(proof.ofRow(row), proof.isWhole(row)));
        }
        return new PriceList(priced, recommended, proof.ofMinimum(), proof.ofBest());
    }

    private PriceRow priced(MoveBoard board, RowSearch.Row row, boolean cutShort) {
        Schedule schedule = schedule(board, row.position());
        ScheduleChanges changes =
                ScheduleChanges.between(input, published.schedule(), schedule, published.earliest(), cutShort);
        return PriceRow.of(row.brokenPromises(), row.preference(), schedule, changes);
    }

    private Schedule schedule(MoveBoard board, WeekPosition position) {
        Inspection inspection = published.build(input);
        SchedulePlacer.place(inspection, board.placements(position));
        Edition edition = Objects.requireNonNullElseGet(
                request.edition(), () -> published.schedule().edition().next(null));
        return scoring.score(inspection, request.settings().seed()).as(edition).replacing(published.replaced());
    }
}
