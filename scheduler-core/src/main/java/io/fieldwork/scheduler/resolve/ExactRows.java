package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.ExactWeek;
import io.fieldwork.scheduler.exact.KnownSchedule;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.exact.ProofScope;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the exact companion for the rows of a price list (ALLOC-009, W2-018): with how few broken promises as much is reached as
 * with any number, how few are possible at all, and what is best with each number from there to the last row. What it finds is
 * added to the {@link RowSearch}, what it proves is kept.
 *
 * <p>Everything it says is compared with schedules that are counted here ({@link ClaimCheck}). Where it says what cannot be, it
 * is believed no more, and nothing that it said is called proved.
 */
final class ExactRows {

    /** Work for one question to the companion, and for all of them. */
    private static final double SECONDS_EACH = 1.5;

    private static final double SECONDS_IN_ALL = 4;

    private static final List<ProofGoal> FEWEST_AT_BEST =
            List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.PROMISES, ProofGoal.SOFT);
    private static final List<ProofGoal> FEWEST_AT_ALL =
            List.of(ProofGoal.HARD, ProofGoal.PROMISES, ProofGoal.MEDIUM, ProofGoal.SOFT);

    private final MoveBoard board;
    private final RowSearch rows;
    private final Function<ExactCompanion, ExactWeek> opening;
    private final Supplier<CompanionAvailability> finder;
    private final StopSignal stop;
    private final List<ProvedBest> proved = new ArrayList<>();
    private final Map<ProofScope, WeekPosition> asked = new HashMap<>();
    private @Nullable CompanionAvailability exact;
    private @Nullable ExactWeek week;
    private double seconds;
    private boolean patient;
    private boolean leftOpen;
    private boolean doubtful;

    /** Of all schedules that break at most so many promises, the least that can be lost at each goal, one after the other. */
    private record ProvedBest(int mostPromises, List<ProofGoal> goals, List<Long> losses) {

        /** True where it says that of so few promises no schedule is better than this one at the goals. */
        boolean proves(int most, List<ProofGoal> asked, WeekPosition position) {
            return most <= mostPromises
                    && goals.size() >= asked.size()
                    && goals.subList(0, asked.size()).equals(asked)
                    && losses.subList(0, asked.size()).equals(position.losses(asked));
        }

        /** The same of those who break as few as it found to be the least, where it did. */
        List<ProvedBest> andWithin() {
            int at = goals.indexOf(ProofGoal.PROMISES);
            if (at < 0) {
                return List.of(this);
            }
            List<ProofGoal> others = new ArrayList<>(goals);
            others.remove(at);
            List<Long> lost = new ArrayList<>(losses);
            int least = Math.toIntExact(lost.remove(at));
            return List.of(this, new ProvedBest(Math.min(least, mostPromises), others, lost));
        }

        /** True where the position shows that it cannot be. */
        boolean isContradictedBy(WeekPosition position) {
            return position.brokenPromises() <= mostPromises && position.isLess(goals, losses);
        }
    }

    /**
     * Asks for one week.
     *
     * @param board to count what the companion shows
     * @param rows what is known already, and what the companion finds
     * @param opening makes the week ready for questions
     * @param finder is asked once
     */
    ExactRows(
            MoveBoard board,
            RowSearch rows,
            Function<ExactCompanion, ExactWeek> opening,
            Supplier<CompanionAvailability> finder,
            StopSignal stop) {
        this.board = board;
        this.rows = rows;
        this.opening = opening;
        this.finder = finder;
        this.stop = stop;
    }

    /** Asks what is not proved yet, or was asked with less known. */
    void ask() {
        patient = true;
        askAll();
    }

    /** The same up to the first question that is left open: from what a search finds it may be answered sooner. */
    void askUntilOpen() {
        patient = false;
        askAll();
    }

    private void askAll() {
        if (exact == null) {
            exact = finder.get();
            week = exact.companion() == null ? null : opening.apply(exact.companion());
        }
        if (week == null) {
            return;
        }
        PromiseBound bound = rows.bound();
        if (rows.recommendedPosition().loss(ProofGoal.HARD) > 0) {
            ask(week, null, FEWEST_AT_BEST); // of few promises it is only proved then that no hard rule is kept better
        }
        if (rows.fewest() == bound.fewestPromises()) {
            ask(week, rows.fewest(), ProofScope.LEVELS);
        } else {
            ask(week, null, FEWEST_AT_ALL);
        }
        if (bound.fewestAtBest() > rows.fewest()) {
            ask(week, bound.fewestAtBest(), ProofScope.LEVELS);
        }
        if (rows.recommendedPosition().loss(ProofGoal.MEDIUM) > bound.medium()) {
            ask(week, null, FEWEST_AT_BEST);
        }
        for (int most = rows.fewest(); most < rows.recommended(); most++) {
            ask(week, most, ProofScope.LEVELS);
        }
        for (int most = rows.last(); most >= rows.recommended(); most--) {
            ask(week, most, ProofScope.LEVELS);
        }
        // Where nobody or no time is lost, nothing can be kept rather.
        if (rows.recommendedPosition().lostAttendees() > 0) {
            ask(week, rows.recommended(), goals(PromisePreference.ATTENDEE));
        }
        if (rows.recommendedPosition().lostTimes() > 0) {
            ask(week, rows.recommended(), goals(PromisePreference.TIME));
        }
    }

    private void ask(ExactWeek open, @Nullable Integer most, List<ProofGoal> allGoals) {
        List<ProofGoal> goals = board.isNearnessCounted() ? allGoals.subList(0, allGoals.size() - 1) : allGoals;
        ProofScope scope = new ProofScope(most, goals, leastMedium(most));
        int limit = scope.limit();
        WeekPosition start = rows.best(limit, goals);
        if (doubtful
                || seconds > SECONDS_IN_ALL
                || (leftOpen && !patient)
                || stop.isStopped()
                || isProved(limit, goals, start)
                || start.equals(asked.get(scope))) {
            return;
        }
        try {
            Proof proof = open.prove(
                    new KnownSchedule(board.placements(start), start.score()),
                    new ProofLimits(100 * SECONDS_EACH, SECONDS_EACH, 1, 0),
                    scope);
            seconds += proof.deterministicSeconds();
            take(proof, scope, start);
        } catch (IllegalArgumentException e) {
            doubtful = true; // it says that no schedule is as good as one that there is, or names what there is not
        }
        asked.put(scope, rows.best(limit, goals));
    }

    private void take(Proof proof, ProofScope scope, WeekPosition start) {
        WeekPosition shown = proof.better() == null ? start : board.of(proof.better());
        if ((proof.better() != null && !board.isPossible(shown)) || !new ClaimCheck(scope, start, shown).holds(proof)) {
            doubtful = true;
            return;
        }
        if (proof.better() != null) {
            rows.add(shown);
        }
        List<ProofGoal> goals = ClaimCheck.provedGoals(proof);
        leftOpen |= goals.size() < scope.goals().size();
        proved.addAll(new ProvedBest(scope.limit(), goals, shown.losses(goals)).andWithin());
    }

    private long leastMedium(@Nullable Integer most) {
        long least = most == null ? rows.bound().medium() : rows.bound().medium(most);
        return least == Long.MAX_VALUE ? 0 : least;
    }

    private static List<ProofGoal> goals(PromisePreference preference) {
        return switch (preference) {
            case NONE -> ProofScope.LEVELS;
            case ATTENDEE -> List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.ATTENDEES, ProofGoal.SOFT);
            case TIME -> List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.TIMES, ProofGoal.SOFT);
        };
    }

    private boolean isProved(int most, List<ProofGoal> goals, WeekPosition position) {
        return !doubtful && proved.stream().anyMatch(best -> best.proves(most, goals, position));
    }

    /** True where it is proved that within the row's number no schedule is better at the hard and medium level. */
    boolean isSound(RowSearch.Row row) {
        return isProved(row.brokenPromises(), List.of(ProofGoal.HARD, ProofGoal.MEDIUM), row.position());
    }

    /** True where moreover none has a better soft score, what the row keeps rather than the first of its number kept. */
    boolean isBest(RowSearch.Row row) {
        List<ProofGoal> goals = rows.isBestOfItsNumber(row) ? ProofScope.LEVELS : goals(row.preference());
        return isSound(row) && isProved(row.brokenPromises(), goals, row.position());
    }

    /** True where it is proved that no number of broken promises reaches more than this position at the hard and medium level. */
    boolean isBestOfAll(WeekPosition position) {
        return isProved(Integer.MAX_VALUE, List.of(ProofGoal.HARD, ProofGoal.MEDIUM), position);
    }

    /** True where it is proved that what this position reaches there cannot be reached with fewer broken promises. */
    boolean isFewest(WeekPosition position) {
        return isProved(Integer.MAX_VALUE, List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.PROMISES), position);
    }

    /** True where it is proved that the hard rules can be kept no better with fewer broken promises. */
    boolean isFewestAtAll(WeekPosition position) {
        return isProved(Integer.MAX_VALUE, List.of(ProofGoal.HARD, ProofGoal.PROMISES), position);
    }

    /** True where there is a companion that can be believed. */
    boolean isThere() {
        return week != null && !doubtful;
    }

    /** Holds what it proved against all that is known: one that is better shows that it was wrong. */
    void doubt() {
        doubtful |= proved.stream().anyMatch(best -> rows.known().stream().anyMatch(best::isContradictedBy));
    }

    /** Whether it could be asked at all, and can be believed, in words that may be handed out. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (doubtful) {
            sentences.add("What the exact companion says does not agree with the schedules themselves:"
                    + " nothing is called proved by it.");
        }
        if (exact != null && exact.companion() == null) {
            sentences.add(exact.sentence());
        }
        return sentences;
    }
}
