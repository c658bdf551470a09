package io.fieldwork.scheduler.tuning.learn;

import io.fieldwork.scheduler.rule.ScheduleRule;

/**
 * How people keep one rule, over the accepted weeks together.
 *
 * @param weeks how many weeks the rule weighs something in
 * @param broken how often the accepted weeks break it
 * @param best how often the best schedules under the usual weights break it
 * @param weeksMore in how many weeks people broke it more often than the best schedule
 */
public record RuleBreaches(ScheduleRule rule, int weeks, int broken, int best, int weeksMore) {

    /** True where people break it more often than need be in more than half of the weeks. */
    public boolean isRoutine() {
        return 2 * weeksMore > weeks;
    }
}
