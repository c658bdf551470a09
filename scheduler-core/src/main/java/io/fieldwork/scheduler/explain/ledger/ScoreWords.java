package io.fieldwork.scheduler.explain.ledger;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two scores in words: {@code worse by 1 medium, better by 4 soft}. Office staff read these, so no
 * sign has to be interpreted.
 */
public final class ScoreWords {

    private ScoreWords() {}

    /** Level by level; what counts most comes first. */
    public static String of(HardMediumSoftScore difference) {
        List<String> parts = new ArrayList<>();
        add(parts, difference.hardScore(), "hard");
        add(parts, difference.mediumScore(), "medium");
        add(parts, difference.softScore(), "soft");
        return parts.isEmpty() ? "neither better nor worse" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int points, String level) {
        if (points != 0) {
            parts.add((points > 0 ? "better by " : "worse by ") + Math.abs(points) + " " + level);
        }
    }

    /** What something costs by itself: {@code costs 1 medium, 13 soft}, {@code spares 2 soft}. */
    static String costOf(HardMediumSoftScore difference) {
        if (difference.isZero()) {
            return "costs nothing";
        }
        return of(difference)
                .replace("worse by ", "costs ")
                .replace("better by ", "spares ")
                .replace(", costs ", ", ");
    }
}
