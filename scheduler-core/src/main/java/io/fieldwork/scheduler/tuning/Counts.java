package io.fieldwork.scheduler.tuning;

import io.fieldwork.scheduler.constraint.Level;
import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.constraint.Weight;
import io.fieldwork.scheduler.constraint.WeightTable;
import java.util.EnumMap;
import java.util.Map;

/** Counts of every constraint as an array in catalogue order, and what they cost: many are compared with many. */
final class Counts {

    private static final ScheduleRule[] RULES = ScheduleRule.values();

    private Counts() {}

    static int[] of(SolvedRun run) {
        int[] counts = new int[RULES.length];
        for (ScheduleRule rule : RULES) {
            counts[rule.ordinal()] = run.count(rule);
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
        long[] cost = new long[Level.values().length];
        for (ScheduleRule rule : RULES) {
            Weight weight = weights.get(rule);
            cost[weight.level().ordinal()] += (long) weight.points() * counts[rule.ordinal()];
        }
        return cost;
    }
}
