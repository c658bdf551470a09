package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each number of moves buys, until another move gains nothing.
 *
 * <p>Recommended is the first row at which as little as possible is broken, left out and read from the file alone: every
 * move after it only serves preferences, and rings people for them.
 *
 * @param rows one for each number of moves, fewest first
 * @param recommended index of the row that is recommended
 * @param minimumProvedBy how it is known that fewer moves than recommended cannot reach as much; null where it is not
 * @param bestProvedBy how it is known that no number of moves reaches more than recommended; null where it is not
 */
public record PriceList(
        List<PriceRow> rows,
        int recommended,
        @Nullable Evidence minimumProvedBy,
        @Nullable Evidence bestProvedBy) {

    public PriceList {
        rows = List.copyOf(rows);
    }

    /** The row with so many moves; the nearest where there is none. */
    public PriceRow withMoves(int moves) {
        int first = rows.get(0).moves();
        return rows.get(Math.max(0, Math.min(rows.size() - 1, moves - first)));
    }

    public PriceRow recommendedRow() {
        return rows.get(recommended);
    }

    /** The fewest moves that reach as much as recommended; null where it is not proved. */
    public @Nullable Integer provenMinimumMoves() {
        return minimumProvedBy == null ? null : recommendedRow().moves();
    }

    /** What a row gains over the one before it, in words; empty where nothing. */
    public String gain(int index) {
        return index == 0 ? "" : gain(rows.get(index - 1), rows.get(index));
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
