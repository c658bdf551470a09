package io.fieldwork.scheduler.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good any schedule of an inspection could be, beside one that was found.
 *
 * @param fewestFileReads no schedule that leaves out as little has fewer file reads; null where unknown
 * @param softBound no schedule with the same hard and medium points has a better soft score; null where unknown
 */
public record KnownBounds(
        @Nullable Integer fewestFileReads, @Nullable Integer softBound) {

    private static final ScheduleRule READ_ALONE = ScheduleRule.CASE_UNPLACED.withoutItsPeople();

    public static final KnownBounds NONE = new KnownBounds(null, null);

    /** What a bound of the score says about a schedule: a level says nothing unless those above it are reached. */
    static KnownBounds of(Schedule schedule, HardMediumSoftScore bound) {
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(schedule.score());
        if (score.hardScore() != bound.hardScore() || score.mediumScore() != bound.mediumScore()) {
            return NONE;
        }
        return new KnownBounds(fileReadsOf(schedule), bound.softScore());
    }

    /** The file reads of a schedule with the best possible medium score; null where other weights make that say nothing. */
    public static @Nullable Integer fileReadsOf(Schedule schedule) {
        boolean isMedium = schedule.constraints().stream()
                .filter(figure ->
                        figure.id().equals(READ_ALONE.id()) || figure.id().equals(ScheduleRule.CASE_UNPLACED.id()))
                .allMatch(figure ->
                        figure.weight().endsWith("medium") && !figure.weight().startsWith("0"));
        return isMedium
                ? schedule.constraints().stream()
                        .filter(figure -> figure.id().equals(READ_ALONE.id()))
                        .map(ConstraintFigure::matches)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The same in words, for the schedule that they were worked out for. */
    public List<String> sentences(Schedule schedule) {
        List<String> sentences = new ArrayList<>();
        if (fewestFileReads != null && !schedule.cases().isEmpty()) {
            sentences.add("No schedule can have fewer file reads.");
        }
        if (softBound != null) {
            int gap =
                    softBound - HardMediumSoftScore.parseScore(schedule.score()).softScore();
            if (gap > 0) {
                sentences.add(
                        "At most " + gap + " soft " + (gap == 1 ? "point" : "points") + " from the best possible.");
            }
        }
        return List.copyOf(sentences);
    }
}
