package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is proved of the rows of a price list: by a bound, which takes no time, and where that is not enough by the exact
 * companion.
 */
final class PriceProof {

    private final WeightTable weights;
    private final RowSearch rows;
    private final PromiseBound bound;
    private final ExactRows exact;

    PriceProof(WeightTable weights, RowSearch rows, ExactRows exact) {
        this.weights = weights;
        this.rows = rows;
        this.bound = rows.bound();
        this.exact = exact;
    }

    /** How it is known that no schedule within the row's number is better at the hard and medium level; null where it is not. */
    @Nullable Evidence ofRow(RowSearch.Row row) {
        return isAtBound(row.position(), bound.medium(row.brokenPromises()))
                ? Evidence.BOUND
                : byCompanion(exact.isSound(row));
    }

    /** True where moreover none has a better soft score, what the row keeps kept. */
    boolean isWhole(RowSearch.Row row) {
        return exact.isBest(row);
    }

    /** How it is known that no number of broken promises reaches more than the recommended one; null where it is not. */
    @Nullable Evidence ofBest() {
        WeekPosition recommended = rows.recommendedPosition();
        return isAtBound(recommended, bound.medium()) ? Evidence.BOUND : byCompanion(exact.isBestOfAll(recommended));
    }

    /** How it is known that fewer broken promises than recommended cannot reach as much; null where it is not. */
    @Nullable Evidence ofMinimum() {
        WeekPosition recommended = rows.recommendedPosition();
        int fewer = rows.recommended() - 1;
        boolean isOutOfReach = fewer < bound.fewestPromises()
                || (recommended.score().hardScore() == 0
                        && bound.medium(fewer) > -recommended.score().mediumScore());
        if (isOutOfReach) {
            return Evidence.BOUND;
        }
        if (exact.isFewest(recommended) || exact.isFewestAtAll(recommended)) {
            return Evidence.COMPANION;
        }
        return rows.rows().stream()
                .filter(row -> row.brokenPromises() == fewer)
                .findFirst()
                .map(this::ofRow)
                .orElse(null);
    }

    /** True where the companion has proved every row as far as promises are rung for: only preferences may be open. */
    boolean isSound() {
        return exact.isThere()
                && ofBest() != null
                && ofMinimum() != null
                && (rows.fewest() == bound.fewestPromises()
                        || exact.isFewestAtAll(rows.rows().get(0).position()))
                && rows.rows().stream().allMatch(row -> ofRow(row) != null);
    }

    /** True where moreover no preference is open. */
    boolean isWhole() {
        return isSound() && rows.rows().stream().allMatch(this::isWhole);
    }

    private static @Nullable Evidence byCompanion(boolean isProved) {
        return isProved ? Evidence.COMPANION : null;
    }

    /** True where it keeps the hard rules and loses no more than any must. */
    private static boolean isAtBound(WeekPosition position, long leastMedium) {
        HardMediumSoftScore score = position.score();
        return score.hardScore() == 0 && -score.mediumScore() <= leastMedium;
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
        PriceRow row = prices.recommendedRow();
        int broken = row.brokenPromises();
        Evidence minimum = prices.minimumProvedBy();
        Evidence best = prices.bestProvedBy();
        String promises = broken + (broken == 1 ? " broken promise" : " broken promises");
        if (minimum != null) {
            sentences.add(
                    broken == prices.fewest()
                            ? "No more need be broken than that: " + promises + "."
                            : promises + ": fewer cannot reach as much, proved " + minimum.words() + ".");
        } else {
            sentences.add("It is not proved that " + promises + " are the fewest that reach as much.");
        }
        sentences.add(
                best == null
                        ? "It is not proved that more broken promises could not reach more."
                        : "However many promises are broken, no schedule " + less() + ", proved " + best.words() + ".");
        if (row.proved()) {
            sentences.add(
                    "With as few broken promises no schedule is better, preferences too, proved by the exact companion.");
        }
        sentences.addAll(exact.sentences());
        return sentences;
    }
}
