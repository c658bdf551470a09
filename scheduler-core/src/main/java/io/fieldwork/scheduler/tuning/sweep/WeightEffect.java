package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What one weight buys and costs: how often constraints are broken at each of its values, on average over the other
 * weights.
 *
 * <p>It is the main effect of the weight, in the terms of statistics: what it does on average, whatever the others
 * are.
 *
 * @param own for each inspection, how often the constraint itself is broken at each value
 * @param changes for each constraint that weighs something and changes with the weight, how often it is broken at each value, on average over
 *     the inspections
 */
public record WeightEffect(WeightVariation axis, List<Series> own, List<Series> changes) {

    public WeightEffect {
        own = List.copyOf(own);
        changes = List.copyOf(changes);
    }

    /** Counts of one thing, one for each value; not a number where the sweep has none. */
    public record Series(String name, List<Double> counts) {

        public Series {
            counts = List.copyOf(counts);
        }
    }

    static List<WeightEffect> all(List<WeightCombination> combinations, List<WeightVariation> axes) {
        List<WeightEffect> effects = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            effects.add(of(combinations, axes.get(i), i));
        }
        return List.copyOf(effects);
    }

    private static WeightEffect of(List<WeightCombination> combinations, WeightVariation axis, int index) {
        List<Series> own = combinations.stream()
                .map(WeightCombination::inspection)
                .distinct()
                .map(id -> series(
                        id,
                        axis,
                        index,
                        combinations,
                        one -> one.inspection().equals(id),
                        one -> one.count(axis.rule())))
                .toList();
        List<Series> changes = Arrays.stream(ScheduleRule.values())
                .filter(rule -> combinations.stream()
                        .anyMatch(one -> one.weights().get(rule).points() > 0))
                .map(rule -> series(rule.id(), axis, index, combinations, one -> true, one -> one.count(rule)))
                .filter(series -> series.counts().stream().distinct().count() > 1)
                .toList();
        return new WeightEffect(axis, own, changes);
    }

    private static Series series(
            String name,
            WeightVariation axis,
            int index,
            List<WeightCombination> combinations,
            Predicate<WeightCombination> filter,
            ToDoubleFunction<WeightCombination> count) {
        List<Double> counts = new ArrayList<>();
        for (Weight value : axis.values()) {
            counts.add(combinations.stream()
                    .filter(one -> one.values().get(index).equals(value))
                    .filter(filter)
                    .mapToDouble(count)
                    .average()
                    .orElse(Double.NaN));
        }
        return new Series(name, counts);
    }
}
