package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The best positions for the rows of a price list, from the fewest broken promises that are possible to {@value #BEYOND} more than
 * are recommended. What {@link FewMovesSearch} gains with each number is bettered by {@link LimitedDescent} without breaking
 * more.
 */
final class RowSearch {

    /** How many rows there are after the recommended number. */
    private static final int BEYOND = 2;

    private final FewMovesSearch search;
    private final LimitedDescent descent;
    private final StopSignal stop;
    private final List<WeekPosition> known = new ArrayList<>();
    private final Set<Row> bettered = new HashSet<>();

    /**
     * A row: the best position that is known within a number of broken promises.
     *
     * @param preference what it keeps rather than another row of the same number
     */
    record Row(int brokenPromises, PromisePreference preference, WeekPosition position) {}

    RowSearch(MoveBoard board, FewMovesSearch search, WeightTable weights, StopSignal stop) {
        this.search = search;
        this.descent = new LimitedDescent(board, new PlacementCosts(weights), stop);
        this.stop = stop;
    }

    /** Takes a position into account as it is. */
    void add(WeekPosition found) {
        known.add(found);
    }

    List<WeekPosition> known() {
        return known;
    }

    /** Takes what was found otherwise into account; what lies between it and what was published too. */
    void goOnFrom(SchedulePlacements found) {
        known.addAll(search.search()); // of equals the first is taken: that which the chains found
        known.add(search.goOnFrom(found));
    }

    /** Searches for better positions from those that are known, within each number, until there are none. */
    void search() {
        known.addAll(search.search());
        boolean gained = true;
        while (gained && !stop.isStopped()) {
            gained = false;
            for (int limit = fewest(); limit <= last(); limit++) {
                gained |= isBettered(limit, PromisePreference.NONE);
            }
            gained |= isBettered(recommended(), PromisePreference.ATTENDEE);
            gained |= isBettered(recommended(), PromisePreference.TIME);
        }
    }

    /** The rows, fewest broken promises first; of the recommended number first the one with the best soft score. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int recommended = recommended();
        for (int limit = fewest(); limit <= recommended + BEYOND; limit++) {
            if (limit == recommended) {
                rows.addAll(choices(limit));
            } else {
                rows.add(new Row(limit, PromisePreference.NONE, best(limit, PromisePreference.NONE)));
            }
        }
        return rows;
    }

    /** True where the best position of a row was made better. */
    private boolean isBettered(int limit, PromisePreference preference) {
        WeekPosition before = best(limit, preference);
        if (!bettered.add(new Row(limit, preference, before))) {
            return false;
        }
        WeekPosition after = descent.from(before, limit, preference);
        if (after.isSameAs(before)) {
            return false;
        }
        known.add(after);
        if (after.isSounderThan(before)) {
            known.addAll(search.goOnFrom(after));
        }
        return true;
    }

    /** The recommended row, and beside it those that keep who was to attend, or the time, more often than it does. */
    private List<Row> choices(int limit) {
        WeekPosition best = best(limit, PromisePreference.NONE);
        WeekPosition person = best(limit, PromisePreference.ATTENDEE);
        WeekPosition time = best(limit, PromisePreference.TIME);
        boolean isPersonKept = best.lostAttendees() == person.lostAttendees();
        boolean isTimeKept = best.lostTimes() == time.lostTimes();
        if (isPersonKept && isTimeKept) {
            return List.of(new Row(limit, PromisePreference.NONE, best));
        }
        List<Row> rows = new ArrayList<>();
        if (isPersonKept || isTimeKept) {
            rows.add(new Row(limit, isPersonKept ? PromisePreference.ATTENDEE : PromisePreference.TIME, best));
        } else {
            rows.add(new Row(limit, PromisePreference.NONE, best));
        }
        if (!isPersonKept) {
            rows.add(new Row(limit, PromisePreference.ATTENDEE, person));
        }
        if (!isTimeKept) {
            rows.add(new Row(limit, PromisePreference.TIME, time));
        }
        return rows;
    }

    /** True where no row of the same number has a better soft score. */
    boolean isBestOfItsNumber(Row row) {
        return row.position().isSameAs(best(row.brokenPromises(), PromisePreference.NONE));
    }

    /** The best that is known within so many broken promises; there is one from {@link #fewest} on. */
    private WeekPosition best(int limit, PromisePreference preference) {
        return known.stream()
                .filter(position -> position.brokenPromises() <= limit)
                .reduce((a, b) -> b.compareTo(a, preference) > 0 ? b : a)
                .orElseThrow();
    }

    /** The one that loses least within so many broken promises, goal by goal. */
    WeekPosition best(int limit, List<ProofGoal> goals) {
        return known.stream()
                .filter(position -> position.brokenPromises() <= limit)
                .reduce((a, b) -> b.isLess(goals, a.losses(goals)) ? b : a)
                .orElseThrow();
    }

    /** The number of the last row. */
    int last() {
        return recommended() + BEYOND;
    }

    /** The best position with the recommended number. */
    WeekPosition recommendedPosition() {
        return best(recommended(), PromisePreference.NONE);
    }

    PromiseBound bound() {
        return search.bound();
    }

    /** The fewest broken promises with which as few hard rules are broken as can be. */
    int fewest() {
        int hard = known.stream()
                .mapToInt(position -> position.score().hardScore())
                .max()
                .orElseThrow();
        return known.stream()
                .filter(position -> position.score().hardScore() == hard)
                .mapToInt(WeekPosition::brokenPromises)
                .min()
                .orElseThrow();
    }

    /** The fewest broken promises at the best hard and medium that are known. */
    int recommended() {
        WeekPosition best = best(Integer.MAX_VALUE, PromisePreference.NONE);
        return known.stream()
                .filter(position -> position.isAsSoundAs(best))
                .mapToInt(WeekPosition::brokenPromises)
                .min()
                .orElseThrow();
    }
}
