package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import io.fieldwork.scheduler.validate.PlainWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** True where moreover none has a better soft score, what the row keeps rather than the first of its number kept. */
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
        return isSound(rows.rows());
    }

    private boolean isSound(List<RowSearch.Row> all) {
        return exact.isThere()
                && ofBest() != null
                && ofMinimum() != null
                && (rows.fewest() == bound.fewestPromises()
                        || exact.isFewestAtAll(all.get(0).position()))
                && all.stream().allMatch(row -> ofRow(row) != null);
    }

    /** True where moreover no preference is open. */
    boolean isWhole() {
        List<RowSearch.Row> all = rows.rows();
        return isSound(all) && all.stream().allMatch(this::isWhole);
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
                ? "keeps the rules better, leaves out less or misses fewer people"
                : "loses fewer points at the hard level or, with as few there, at the medium level";
    }

    private static boolean isMedium(WeightTable table, ScheduleRule rule) {
        return table.get(rule).level() == Level.MEDIUM && table.get(rule).points() > 0;
    }

    /** What is proved of the list and of one of its rows, and what is not, in words that may be handed out. */
    List<String> sentences(PriceList prices, PriceRow row) {
        List<String> sentences = new ArrayList<>();
        if (prices.isAsSoundAsRecommended(row)) {
            minimum(prices).ifPresent(sentences::add);
            sentences.add(most(prices));
        } else {
            sentences.add("More is reached with "
                    + brokenPromises(prices.recommendedRow().brokenPromises()) + ".");
        }
        ofRow(prices, row).ifPresent(sentences::add);
        sentences.addAll(exact.sentences());
        return sentences;
    }

    /** That fewer broken promises than recommended reach less; empty where there are none. */
    private Optional<String> minimum(PriceList prices) {
        int broken = prices.recommendedRow().brokenPromises();
        Evidence proved = prices.minimumProvedBy();
        if (broken == 0) {
            return Optional.empty();
        }
        if (broken == bound.fewestPromises()) {
            return Optional.of(PlainWords.count(broken, "promise") + " must be broken in any case, proved "
                    + Evidence.BOUND.words() + ".");
        }
        String fewer = broken == 1 ? "without a broken promise" : "with fewer than " + broken + " broken promises";
        return Optional.of(
                proved == null
                        ? "It is not proved that as much cannot be reached " + fewer + "."
                        : "As much cannot be reached " + fewer + ", proved " + proved.words() + ".");
    }

    /** That no number reaches more than the recommended one. */
    private String most(PriceList prices) {
        Evidence proved = prices.bestProvedBy();
        return proved == null
                ? "It is not proved that more cannot be reached with more broken promises."
                : "However many promises are broken, no schedule " + less() + ", proved " + proved.words() + ".";
    }

    /** What is proved of the row beyond that; empty where nothing is. */
    private Optional<String> ofRow(PriceList prices, PriceRow row) {
        String within = row.brokenPromises() == 0
                ? "without a broken promise"
                : "with at most " + brokenPromises(row.brokenPromises());
        if (row.proved()) {
            String kept = prices.isBestOfItsNumber(row) ? "" : row.preference().kept();
            String those = kept.isEmpty() ? within : within + " that keeps " + kept + " as often";
            return Optional.of("No schedule " + those + " is better, preferences included, proved "
                    + Evidence.COMPANION.words() + ".");
        }
        boolean isSaid = prices.isAsSoundAsRecommended(row) && prices.bestProvedBy() != null;
        Evidence proved = isSaid ? null : row.provedBy();
        return Optional.ofNullable(proved)
                .map(by -> "No schedule " + within + " " + less() + ", proved " + by.words() + ".");
    }

    private static String brokenPromises(int number) {
        return PlainWords.count(number, "broken promise");
    }
}
