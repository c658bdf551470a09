package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each number of broken promises buys, from the fewest that are possible to two more than are recommended.
 *
 * <p>Recommended is the first row at which as little as possible is broken, left out and read from the file alone: every
 * promise that is broken after it only serves preferences, and rings people for them. Where at the recommended number another
 * schedule keeps who was to attend more often than that with the best soft score, or the time, it is a row too.
 *
 * @param rows one or more for each number of broken promises, fewest first; of the same number first the one with the best soft
 *     score
 * @param recommended index of the row that is recommended
 * @param minimumProvedBy how it is known that fewer than recommended cannot reach as much; null where it is not
 * @param bestProvedBy how it is known that no number reaches more than recommended; null where it is not
 */
public record PriceList(
        List<PriceRow> rows,
        int recommended,
        @Nullable Evidence minimumProvedBy,
        @Nullable Evidence bestProvedBy) {

    public PriceList {
        rows = List.copyOf(rows);
    }

    /** The best row within so many broken promises; empty where so few are not possible. */
    public Optional<PriceRow> within(int brokenPromises) {
        return rows.stream()
                .filter(row -> row.brokenPromises() <= brokenPromises)
                .reduce((a, b) -> a.brokenPromises() == b.brokenPromises() ? a : b);
    }

    /** The row that keeps what is preferred, of those with the recommended number; that itself where there is no choice. */
    public PriceRow recommendedRow(PromisePreference preference) {
        int number = recommendedRow().brokenPromises();
        return rows.stream()
                .filter(row -> row.brokenPromises() == number && row.preference() == preference)
                .findFirst()
                .orElseGet(this::recommendedRow);
    }

    /** True where no row of the same number has a better soft score: others of that number keep rather something else. */
    boolean isBestOfItsNumber(PriceRow row) {
        return within(row.brokenPromises()).filter(row::equals).isPresent();
    }

    /** True where hard rules, and what is left out and missed, are as in the recommended row. */
    boolean isAsSoundAsRecommended(PriceRow row) {
        HardMediumSoftScore one = score(row);
        HardMediumSoftScore other = score(recommendedRow());
        return one.hardScore() == other.hardScore() && one.mediumScore() == other.mediumScore();
    }

    /** The fewest broken promises that are possible at all. */
    public int fewest() {
        return rows.get(0).brokenPromises();
    }

    /** The most of which the list speaks. */
    public int most() {
        return rows.get(rows.size() - 1).brokenPromises();
    }

    public PriceRow recommendedRow() {
        return rows.get(recommended);
    }

    /** The fewest broken promises that reach as much as recommended; null where it is not proved. */
    public @Nullable Integer provenMinimumMoves() {
        return minimumProvedBy == null ? null : recommendedRow().brokenPromises();
    }

    /** What a row gains over the best with fewer broken promises, in words; empty where nothing. */
    public String gain(int index) {
        PriceRow row = rows.get(index);
        return within(row.brokenPromises() - 1).map(before -> gain(before, row)).orElse("");
    }

    private static String gain(PriceRow before, PriceRow after) {
        HardMediumSoftScore gain = score(after).subtract(score(before));
        if (before.unplaced() != after.unplaced() && gain.hardScore() == 0) {
            int placed = before.unplaced() - after.unplaced();
            return placed + (placed == 1 ? " more has a place" : " more have a place");
        }
        if (before.fileReads() != after.fileReads() && gain.hardScore() == 0) {
            int fewer = before.fileReads() - after.fileReads();
            return fewer + (fewer == 1 ? " file read less" : " file reads less");
        }
        if (gain.hardScore() != 0) {
            return gain.hardScore() + " hard";
        }
        return gain.mediumScore() != 0
                ? gain.mediumScore() + " medium"
                : gain.softScore() == 0 ? "" : gain.softScore() + " soft";
    }

    static HardMediumSoftScore score(PriceRow row) {
        return HardMediumSoftScore.parseScore(row.schedule().score());
    }
}
