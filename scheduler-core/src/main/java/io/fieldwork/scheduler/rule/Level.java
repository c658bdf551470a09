package io.fieldwork.scheduler.rule;

/** The three levels of the score, worst first. */
public enum Level {
    HARD,
    MEDIUM,
    SOFT
}
