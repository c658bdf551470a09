package io.fieldwork.scheduler.rule;

/**
 * The three levels of the score, worst first: no number of points at one outweighs a single point at the level above it. A
 * schedule that loses hard points is not feasible; medium points are for what has no place or is not held in person; soft
 * points are preferences.
 */
public enum Level {
    HARD,
    MEDIUM,
    SOFT
}
