package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;

/**
 * A start that a meeting may be given, in minutes of the {@link WeekClock}; those offered lie on a {@link RuleLimits#GRID}.
 */
public record MeetingStart(int minute) {

    @Override
    public int hashCode() {
        return minute;
    }
}
