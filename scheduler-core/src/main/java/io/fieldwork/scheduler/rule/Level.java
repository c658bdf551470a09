package io.fieldwork.scheduler.rule;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;

/**
 * The three levels of the score, worst first: no number of points at one outweighs a single point at the level above it. A
 * schedule that loses hard points is not feasible; medium points are for what has no place or is not held in person; soft
 * points are preferences.
 */
public enum Level {
    HARD,
    MEDIUM,
    SOFT;

    /** The points that a score has at this level, 0 or less where it only counts what is lost. */
    public int pointsOf(HardMediumSoftScore score) {
        return switch (this) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }
}
