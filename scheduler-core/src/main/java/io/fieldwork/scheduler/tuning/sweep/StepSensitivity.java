package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a step of a weight changes anything.
 *
 * <p>Schedules are compared by what they cost, and not by where their cases lie: two that cost the same are one to
 * whoever chooses weights.
 *
 * @param compared pairs of combinations that differ in this step alone
 * @param changed pairs of which the best schedule of one is not as good as the best under the weights of the other
 */
public record StepSensitivity(ScheduleRule rule, Weight from, Weight to, int compared, int changed) {

    /** True where the step was looked at and changes nothing, on any inspection and under any other weights tried. */
    public boolean isIdle() {
        return compared > 0 && changed == 0;
    }

    /** The longest stretches of idle steps, in words: {@code bmeTogether changes nothing from 2soft to 8soft}. */
    public static List<String> idleStretches(List<StepSensitivity> steps) {
        List<String> stretches = new ArrayList<>();
        StepSensitivity begin = null;
        for (int i = 0; i < steps.size(); i++) {
            StepSensitivity step = steps.get(i);
            if (!step.isIdle()) {
                begin = null;
                continue;
            }
            begin = begin == null || begin.rule() != step.rule() ? step : begin;
            boolean goesOn = i + 1 < steps.size()
                    && steps.get(i + 1).rule() == step.rule()
                    && steps.get(i + 1).isIdle();
            if (!goesOn) {
                stretches.add(step.rule().id() + " changes nothing from " + begin.from() + " to " + step.to());
                begin = null;
            }
        }
        return List.copyOf(stretches);
    }

    static List<StepSensitivity> all(List<WeightCombination> combinations, List<WeightVariation> axes) {
        Map<List<Object>, WeightCombination> known = new LinkedHashMap<>();
        combinations.forEach(one -> known.put(List.of(one.inspection(), one.values()), one));
        List<StepSensitivity> steps = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            List<Weight> values = axes.get(axis).values();
            for (int i = 1; i < values.size(); i++) {
                steps.add(step(axes.get(axis).rule(), axis, values.get(i - 1), values.get(i), known));
            }
        }
        return List.copyOf(steps);
    }

    private static StepSensitivity step(
            ScheduleRule rule, int axis, Weight from, Weight to, Map<List<Object>, WeightCombination> known) {
        int compared = 0;
        int changed = 0;
        for (WeightCombination one : known.values()) {
            if (one.values().get(axis).equals(from)) {
                List<Weight> other = new ArrayList<>(one.values());
                other.set(axis, to);
                WeightCombination next = known.get(List.of(one.inspection(), List.copyOf(other)));
                if (next != null) {
                    compared++;
                    changed += isSame(one, next) ? 0 : 1;
                }
            }
        }
        return new StepSensitivity(rule, from, to, compared, changed);
    }

    /** True where either schedule is as good as the other, under the weights of both. */
    private static boolean isSame(WeightCombination a, WeightCombination b) {
        RuleCounts countsOfA = a.best().counts();
        RuleCounts countsOfB = b.best().counts();
        return Arrays.equals(a.weights().cost(countsOfA), a.weights().cost(countsOfB))
                && Arrays.equals(b.weights().cost(countsOfA), b.weights().cost(countsOfB));
    }
}
