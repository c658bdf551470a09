package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.EnumMap;
import java.util.Map;

/** Counts of rules as the plain map that tests compare with, and back. */
public final class CountsByRule {

    private CountsByRule() {}

    /** Every rule with its count. */
    public static Map<ScheduleRule, Integer> map(RuleCounts counts) {
        Map<ScheduleRule, Integer> map = new EnumMap<>(ScheduleRule.class);
        for (ScheduleRule rule : ScheduleRule.values()) {
            map.put(rule, counts.of(rule));
        }
        return map;
    }

    /** The counts of a map; a rule that is not named has none. */
    public static RuleCounts of(Map<ScheduleRule, Integer> map) {
        RuleCounts counts = new RuleCounts();
        map.forEach(counts::add);
        return counts;
    }
}
