package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.exact.ProofScope;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves the rows of a price list: by a bound, which takes no time, and where that is not enough by the exact companion with
 * a limit on moves. Where the companion finds a better schedule, the search goes on from it.
 *
 * <p>What the companion says is compared with the schedules that are written. Where it claims that none is as good as one of
 * them, or that one is better which is not, it is believed no more, and nothing that it said is called proved.
 */
final class PriceProof {

    /** Work for one question to the companion, and for all of them. */
    private static final double SECONDS_EACH = 4;

    private static final double SECONDS_IN_ALL = 12;

    private final InspectionInput input;
    private final PublishedWeek published;
    private final WeightTable weights;
    private final StopSignal stop;
    private final PromiseBound bound;
    private final Supplier<CompanionAvailability> finder;
    private @Nullable CompanionAvailability exact;
    private @Nullable SchedulePlacements better;
    private double seconds;
    private boolean bettered;
    private boolean doubtful;

    PriceProof(
            InspectionInput input,
            PublishedWeek published,
            WeightTable weights,
            PromiseBound bound,
            StopSignal stop,
            Supplier<CompanionAvailability> finder) {
        this.input = input;
        this.published = published;
        this.weights = weights;
        this.stop = stop;
        this.bound = bound;
        this.finder = finder;
    }

    /** A schedule that the companion found since this was last asked; null where there is none. */
    @Nullable SchedulePlacements takeBetter() {
        SchedulePlacements found = better;
        better = null;
        bettered |= found != null;
        return found;
    }

    /** The list with what is proved of it. */
    PriceList prove(List<PriceRow> rows) {
        int recommended = recommended(rows);
        PriceRow row = rows.get(recommended);
        Evidence best = isAtBound(row, bound.medium()) ? Evidence.BOUND : byCompanion(row, null);
        List<PriceRow> proved = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            proved.add(0, rows.get(i).provedBy(evidence(rows, i, recommended, best)));
        }
        Evidence minimum = recommended == 0
                ? (isFewestPossible(row.brokenPromises()) ? Evidence.BOUND : null)
                : isOutOfReach(row, rows.get(recommended - 1).brokenPromises())
                        ? Evidence.BOUND
                        : proved.get(recommended - 1).provedBy();
        return new PriceList(
                proved.stream()
                        .map(one -> one.provedBy(believed(one.provedBy())))
                        .toList(),
                recommended,
                believed(minimum),
                believed(best));
    }

    /** Nothing that the companion said, once something that it said was wrong. */
    private @Nullable Evidence believed(@Nullable Evidence evidence) {
        return doubtful && evidence == Evidence.COMPANION ? null : evidence;
    }

    /** How it is known that no schedule with as few moves is sounder; null where it is not. */
    private @Nullable Evidence evidence(List<PriceRow> rows, int index, int recommended, @Nullable Evidence best) {
        PriceRow row = rows.get(index);
        if (isAtBound(row, bound.medium(row.brokenPromises()))) {
            return Evidence.BOUND;
        }
        // What no number of moves can better, no smaller number can.
        return index >= recommended ? best : byCompanion(row, row.brokenPromises());
    }

    /** The first row at which hard and medium are as good as at any. */
    private static int recommended(List<PriceRow> rows) {
        PriceRow last = rows.get(rows.size() - 1);
        int first = rows.size() - 1;
        while (first > 0 && isAsSound(rows.get(first - 1), last)) {
            first--;
        }
        return first;
    }

    private static boolean isAsSound(PriceRow a, PriceRow b) {
        HardMediumSoftScore one = PriceList.score(a);
        HardMediumSoftScore other = PriceList.score(b);
        return one.hardScore() == other.hardScore() && one.mediumScore() == other.mediumScore();
    }

    /** True where it keeps the hard rules and loses no more than any must. */
    private static boolean isAtBound(PriceRow row, long leastMedium) {
        HardMediumSoftScore score = PriceList.score(row);
        return score.hardScore() == 0 && -score.mediumScore() <= leastMedium;
    }

    /** True where what is fixed moves so much by itself. */
    private boolean isFewestPossible(int moves) {
        return moves == 0 || bound.medium(moves - 1) == Long.MAX_VALUE;
    }

    /** True where with so few moves any schedule loses more than this one. */
    private boolean isOutOfReach(PriceRow row, int moves) {
        HardMediumSoftScore score = PriceList.score(row);
        return score.hardScore() == 0 && bound.medium(moves) > -score.mediumScore();
    }

    /**
     * Asks the companion whether a schedule with so many moves is sounder; no more once its time is up, it was wrong,
     * or it has found a better one that is not in the list yet.
     */
    private @Nullable Evidence byCompanion(PriceRow row, @Nullable Integer mostMoves) {
        if (better != null || doubtful || seconds > SECONDS_IN_ALL || stop.isStopped()) {
            return null;
        }
        if (exact == null) {
            exact = finder.get();
        }
        ExactCompanion companion = exact.companion();
        if (companion == null) {
            return null;
        }
        Proof proof;
        try {
            proof = companion.prove(
                    published.build(input),
                    weights,
                    row.schedule(),
                    new ProofLimits(10 * SECONDS_EACH, SECONDS_EACH, 1, 0),
                    new ProofScope(mostMoves, List.of(ProofGoal.HARD, ProofGoal.MEDIUM)));
        } catch (IllegalArgumentException e) {
            doubtful = true; // it says that no schedule is as good as this one
            return null;
        }
        seconds += proof.deterministicSeconds();
        return switch (new ClaimCheck(input, published).of(proof, row, mostMoves)) {
            case PROVED -> Evidence.COMPANION;
            case OPEN -> null;
            case BETTER -> {
                better = proof.better();
                yield null;
            }
            case WRONG -> {
                doubtful = true;
                yield null;
            }
        };
    }

    /** What the hard and medium points of the usual weights mean; with other weights, only that they are points. */
    private String less() {
        WeightTable usual = WeightTable.of(Map.of());
        boolean isUsual = Arrays.stream(ScheduleRule.values())
                .filter(rule -> isMedium(weights, rule) || isMedium(usual, rule))
                .allMatch(rule -> weights.get(rule).equals(usual.get(rule)));
        return isUsual
                ? "breaks less, leaves out less or misses fewer people"
                : "loses fewer points at the hard level or, with as few there, at the medium level";
    }

    private static boolean isMedium(WeightTable table, ScheduleRule rule) {
        return table.get(rule).level() == Level.MEDIUM && table.get(rule).points() > 0;
    }

    /** What is proved of the list and what is not, in words that may be handed out. */
    List<String> sentences(PriceList prices) {
        List<String> sentences = new ArrayList<>();
        int moves = prices.recommendedRow().brokenPromises();
        Evidence minimum = prices.minimumProvedBy();
        Evidence best = prices.bestProvedBy();
        String things = moves + (moves == 1 ? " move" : " moves");
        if (minimum != null) {
            sentences.add(
                    moves == prices.rows().get(0).brokenPromises()
                            ? "Nothing more need be moved than that: " + things + "."
                            : things + ": fewer cannot reach as much, proved " + minimum.words() + ".");
        } else {
            sentences.add("It is not proved that " + things + " are the fewest that reach as much.");
        }
        sentences.add(
                best == null
                        ? "It is not proved that more moves could not reach more."
                        : "However much is moved, no schedule " + less() + ", proved " + best.words() + ".");
        if (bettered) {
            sentences.add("The exact companion found a better schedule than the search, and the list has it.");
        }
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
