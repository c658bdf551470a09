package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.List;

/**
 * What solving again gave.
 *
 * @param usual how good any schedule could be, as the usual search knows it of its own schedule
 * @param sentences what is proved and what is not, in words that may be handed out
 * @param seconds of solving and proving
 * @param tried positions and moves that were looked at
 * @param cutShort true where a time limit or somebody ended it
 */
public record ResolveResult(
        PriceList prices, SolveResult usual, List<String> sentences, double seconds, long tried, boolean cutShort) {

    public ResolveResult {
        sentences = List.copyOf(sentences);
    }

    /** One row with what is known of it, as {@code solve} has it of its schedule. */
    public ProvedResult proved(PriceRow row) {
        KnownBounds bounds = KnownBounds.NONE;
        HardMediumSoftScore score = PriceList.score(row);
        HardMediumSoftScore known =
                HardMediumSoftScore.parseScore(usual.schedule().score());
        HardMediumSoftScore best = PriceList.score(prices.recommendedRow());
        boolean isBest = best.hardScore() == score.hardScore() && best.mediumScore() == score.mediumScore();
        boolean isAsSound = known.hardScore() == score.hardScore() && known.mediumScore() == score.mediumScore();
        if (row.schedule().meetings().isEmpty() && prices.bestProvedBy() != null && isBest) {
            bounds = new KnownBounds(
                    KnownBounds.fileReadsOf(row.schedule()),
                    isAsSound ? usual.bounds().softBound() : null);
        }
        SolveResult solved = new SolveResult(row.schedule(), seconds, tried, cutShort, false, bounds);
        return new ProvedResult(solved, null, bounds, false, sentences);
    }
}
