package io.fieldwork.scheduler.tuning;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Counts of every constraint as an array in catalogue order, and what they cost: many are compared with many. */
final class Counts {

    private static final ScheduleRule[] RULES = ScheduleRule.values();

    private Counts() {}

    /** The place of a rule in the array. */
    static int index(ScheduleRule rule) {
        return Arrays.asList(RULES).indexOf(rule);
    }

    static int[] of(SolvedRun run) {
        int[] counts = new int[RULES.length];
        for (int i = 0; i < RULES.length; i++) {
            counts[i] = run.count(RULES[i]);
        }
        return counts;
    }

    static Map<ScheduleRule, Integer> byRule(SolvedRun run) {
        Map<ScheduleRule, Integer> counts = new EnumMap<>(ScheduleRule.class);
        for (ScheduleRule rule : RULES) {
            counts.put(rule, run.count(rule));
        }
        return counts;
    }

    /** The cost by level, worst level first. */
    static long[] cost(WeightTable weights, int[] counts) {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (int i = 0; i < RULES.length; i++) {
            Weight weight = weights.get(RULES[i]);
            long cost = (long) weight.points() * counts[i];
            switch (weight.level()) {
                case HARD -> hard += cost;
                case MEDIUM -> medium += cost;
                case SOFT -> soft += cost;
            }
        }
        return new long[] {hard, medium, soft};
    }
}
