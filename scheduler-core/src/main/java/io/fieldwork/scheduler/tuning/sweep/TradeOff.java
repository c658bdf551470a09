package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often two constraints are broken in one inspection. They conflict where each can be had less broken only by breaking
 * the other more.
 *
 * <p>What conflicts is a matter of the inspection and not of the weights alone, so there is one for each inspection.
 *
 * @param points what the sweep reached, each once, by the first count and then the second
 */
public record TradeOff(String inspection, ScheduleRule first, ScheduleRule second, List<Point> points) {

    public TradeOff {
        points = List.copyOf(points);
    }

    /**
     * How often both are broken in one schedule.
     *
     * @param onFront true where no other is as good in both and better in one (Pareto)
     * @param weights the lightest weights that give it, in words
     */
    public record Point(int first, int second, boolean onFront, String weights) {}

    /** True where every schedule of the sweep breaks a hard rule: there is nothing to choose between. */
    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** True where no schedule is best for both. */
    public boolean isConflict() {
        return front().size() > 1;
    }

    /** The points on the Pareto front alone. */
    public List<Point> front() {
        return points.stream().filter(Point::onFront).toList();
    }

    /**
     * Each pair of constraints whose weights were both varied, and each that conflicts with one whose weight was.
     * Schedules that break a hard rule or leave more out than need be are not looked at, nor constraints that weigh nothing.
     */
    static List<TradeOff> all(List<WeightCombination> combinations, List<WeightVariation> axes) {
        Map<String, List<WeightCombination>> byInspection = new LinkedHashMap<>();
        combinations.forEach(one -> byInspection
                .computeIfAbsent(one.inspection(), id -> new ArrayList<>())
                .add(one));
        List<TradeOff> found = new ArrayList<>();
        byInspection.forEach((inspection, all) -> {
            List<WeightCombination> whole = whole(all);
            List<ScheduleRule> varied = axes.stream().map(WeightVariation::rule).toList();
            for (ScheduleRule first : varied) {
                for (ScheduleRule second : partners(first, varied, whole)) {
                    TradeOff one = of(inspection, first, second, whole, axes);
                    if (one.isConflict() || varied.contains(second)) {
                        found.add(one);
                    }
                }
            }
        });
        return List.copyOf(found);
    }

    /** Those after it among the varied, and all others that weigh something. */
    private static List<ScheduleRule> partners(
            ScheduleRule first, List<ScheduleRule> varied, List<WeightCombination> combinations) {
        return Arrays.stream(ScheduleRule.values())
                .filter(rule -> varied.contains(rule)
                        ? varied.indexOf(rule) > varied.indexOf(first)
                        : combinations.stream()
                                .anyMatch(one -> one.weights().get(rule).points() > 0))
                .toList();
    }

    private static List<WeightCombination> whole(List<WeightCombination> all) {
        int leastOut = all.stream()
                .filter(WeightCombination::isFeasible)
                .mapToInt(TradeOff::leftOut)
                .min()
                .orElse(0);
        return all.stream()
                .filter(one -> one.isFeasible() && leftOut(one) == leastOut)
                .toList();
    }

    private static int leftOut(WeightCombination one) {
        return one.count(ScheduleRule.CASE_UNPLACED) + one.count(ScheduleRule.MEETING_UNPLACED);
    }

    private static TradeOff of(
            String inspection,
            ScheduleRule first,
            ScheduleRule second,
            List<WeightCombination> combinations,
            List<WeightVariation> axes) {
        Map<List<Integer>, String> reached = new LinkedHashMap<>();
        combinations.forEach(one -> reached.putIfAbsent(List.of(one.count(first), one.count(second)), one.words(axes)));
        List<Point> points = reached.entrySet().stream()
                .map(one -> new Point(
                        one.getKey().get(0),
                        one.getKey().get(1),
                        reached.keySet().stream().noneMatch(other -> isBetter(other, one.getKey())),
                        one.getValue()))
                .sorted(Comparator.comparingInt(Point::first).thenComparingInt(Point::second))
                .toList();
        return new TradeOff(inspection, first, second, points);
    }

    private static boolean isBetter(List<Integer> a, List<Integer> b) {
        return a.get(0) <= b.get(0) && a.get(1) <= b.get(1) && !a.equals(b);
    }
}
