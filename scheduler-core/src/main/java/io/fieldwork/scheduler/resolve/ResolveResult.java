package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.List;

/**
 * What solving again gave.
 *
 * @param bound a score that no schedule can beat
 * @param sentences what is proved and what is not of each row, in their order, in words that may be handed out
 * @param seconds of solving and proving
 * @param tried positions and moves that were looked at
 * @param cutShort true where a time limit or somebody ended it
 */
public record ResolveResult(
        PriceList prices,
        HardMediumSoftScore bound,
        List<List<String>> sentences,
        double seconds,
        long tried,
        boolean cutShort) {

    public ResolveResult {
        sentences = sentences.stream().map(List::copyOf).toList();
    }

    /** What is proved and what is not where this row is taken. */
    public List<String> sentences(PriceRow row) {
        return sentences.get(prices.rows().indexOf(row));
    }

    /** One row with what is known of it, as {@code solve} has it of its schedule. */
    public ProvedResult proved(PriceRow row) {
        KnownBounds possible = KnownBounds.of(row.schedule(), bound);
        boolean isBest = prices.bestProvedBy() != null && prices.isAsSoundAsRecommended(row);
        KnownBounds bounds = row.schedule().meetings().isEmpty() && isBest
                ? new KnownBounds(KnownBounds.fileReadsOf(row.schedule()), possible.softBound())
                : KnownBounds.NONE;
        SolveResult solved = new SolveResult(row.schedule(), seconds, tried, cutShort, false, bounds);
        return new ProvedResult(solved, null, bounds, false, sentences(row));
    }
}
