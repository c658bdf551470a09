package io.fieldwork.scheduler.constraint;

/** The three levels of the score, worst first. */
public enum Level {
    HARD,
    MEDIUM,
    SOFT
}
