package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.List;
import java.util.Set;

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
                    isTradedForNothing(row.schedule()) ? KnownBounds.fileReadsOf(row.schedule()) : null,
                    isAsSound ? usual.bounds().softBound() : null);
        }
        SolveResult solved = new SolveResult(row.schedule(), seconds, tried, cutShort, false, bounds);
        return new ProvedResult(solved, null, bounds, false, sentences);
    }

    /** True unless weights of the user's own let a file read save something else at the medium level. */
    private static boolean isTradedForNothing(Schedule schedule) {
        Set<String> usual = Set.of(
                ScheduleRule.CASE_UNPLACED.id(),
                ScheduleRule.CASE_UNPLACED.withoutItsPeople().id(),
                ScheduleRule.MEETING_UNPLACED.id(),
                ScheduleRule.MEETING_UNPLACED.withoutItsPeople().id());
        return schedule.constraints().stream()
                .filter(figure -> !usual.contains(figure.id()))
                .map(figure -> Weight.parse(figure.weight()))
                .noneMatch(weight -> weight.level() == Level.MEDIUM && weight.points() > 0);
    }
}
