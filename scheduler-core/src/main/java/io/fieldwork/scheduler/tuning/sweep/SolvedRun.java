package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run gave: a line of {@code runs.jsonl}. It holds totals and places alone, and is restricted all the same: who
 * changes places as a weight grows says something about the child (FIELD-036).
 *
 * @param number from 1, in the order of the plan
 * @param of how many runs the whole sweep has
 * @param score for example {@code 0hard/0medium/-61soft}
 * @param matches how often each constraint is broken, by id
 * @param places where each case and meeting lies, in words such as {@code LI-1, Mon 15:00}; empty where nowhere
 */
public record SolvedRun(
        int number, int of, RunKey key, String score, Map<String, Integer> matches, Map<String, String> places) {

    public SolvedRun {
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** The same result in another plan. */
    public SolvedRun numbered(PlannedRun run) {
        return new SolvedRun(run.number(), run.of(), key, score, matches, places);
    }

    /** How often each constraint is broken. */
    public RuleCounts counts() {
        RuleCounts counts = new RuleCounts();
        for (ScheduleRule rule : ScheduleRule.values()) {
            counts.add(rule, count(rule));
        }
        return counts;
    }

    int count(ScheduleRule rule) {
        return matches.getOrDefault(rule.id(), 0);
    }
}
