package io.fieldwork.scheduler.tuning.learn;

import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What accepted weeks say about the weights.
 *
 * <p>Before and after are measured against the same alternatives, those that are known at the end.
 *
 * @param usual the weights before, in soft points
 * @param points the weights learnt, in tenths of a soft point: weights are whole numbers, and only proportions matter
 * @param weights the same as a weights file, every soft constraint in it
 * @param compared schedules that the weeks were compared with
 * @param moves tried in the search for schedules that are better
 */
public record LearntWeights(
        Map<ScheduleRule, Integer> usual,
        Map<ScheduleRule, Integer> points,
        Map<String, String> weights,
        List<WeekGaps> weeks,
        List<BreachHabit> habits,
        int compared,
        long moves) {

    /** How many times as large the weights of the file are. */
    public static final int SCALE = 10;

    public LearntWeights {
        usual = Collections.unmodifiableMap(new LinkedHashMap<>(usual));
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weeks = List.copyOf(weeks);
        habits = List.copyOf(habits);
    }

    /** How far one accepted week is from the best that is known, under the weights before and after; in tenths of a point. */
    public record WeekGaps(String inspection, CostGap before, CostGap after) {}

    /** The mean share of the soft cost that could be saved, before. */
    public double before() {
        return weeks.stream()
                .mapToDouble(week -> week.before().share())
                .average()
                .orElse(0);
    }

    /** The same after. */
    public double after() {
        return weeks.stream()
                .mapToDouble(week -> week.after().share())
                .average()
                .orElse(0);
    }

    /**
     * How much more a schedule costs than the best that is known, level by level.
     *
     * @param soft counts only where hard and medium are none
     * @param softCost what it costs at the soft level in all
     */
    public record CostGap(long hard, long medium, long soft, long softCost) {

        /** True where nothing better is known. */
        public boolean isNone() {
            return hard <= 0 && medium <= 0 && soft <= 0;
        }

        /** The soft points that could be saved, of all; 0 to 1. Where a higher level could be better, all. */
        public double share() {
            if (isNone() || hard < 0 || (hard == 0 && medium < 0)) {
                return 0;
            }
            return hard > 0 || medium > 0 ? 1 : (double) soft / softCost;
        }
    }

    /**
     * How people keep one rule, over the accepted weeks together.
     *
     * @param weeks how many weeks the rule weighs something in
     * @param broken how often the accepted weeks break it
     * @param best how often the best schedules under the usual weights break it
     * @param weeksMore in how many weeks people broke it more often than the best schedule
     */
    public record BreachHabit(ScheduleRule rule, int weeks, int broken, int best, int weeksMore) {

        /** True where people break it more often than need be in more than half of the weeks. */
        public boolean isRoutine() {
            return 2 * weeksMore > weeks;
        }
    }
}
