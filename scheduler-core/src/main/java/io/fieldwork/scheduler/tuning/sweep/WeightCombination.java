package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One inspection under one choice of weights, and the best schedule that the whole sweep knows for it.
 *
 * <p>A best schedule that was found under other weights is lent: a search may be unlucky, and what it missed another
 * has found.
 *
 * @param values the weight of each axis, in their order
 * @param weights of the whole catalogue
 * @param seeds how many runs it had
 * @param best the run whose schedule is best under these weights; it may have been made under others
 */
public record WeightCombination(
        String inspection, List<Weight> values, WeightTable weights, int seeds, SolvedRun best, boolean isLent) {

    public WeightCombination {
        values = List.copyOf(values);
    }

    public int count(ScheduleRule rule) {
        return best.count(rule);
    }

    /** The score of the best schedule under these weights. */
    public String score() {
        return weights.score(best.counts()).toString();
    }

    public boolean isFeasible() {
        return weights.score(best.counts()).isFeasible();
    }

    /** The weights in words: {@code complexPerDay 2soft, girlsTogether 8soft}. */
    public String words(List<WeightVariation> axes) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            words.add(axes.get(i).rule().id() + " " + values.get(i));
        }
        return String.join(", ", words);
    }

    /** The weights that vary among the runs of any one inspection, in catalogue order. */
    static List<WeightVariation> axes(List<SolvedRun> runs) {
        List<WeightVariation> axes = new ArrayList<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            Map<String, Set<Weight>> taken = new LinkedHashMap<>();
            for (SolvedRun run : runs) {
                taken.computeIfAbsent(run.key().inspection(), id -> new LinkedHashSet<>())
                        .add(weight(run, rule));
            }
            if (taken.values().stream().anyMatch(weights -> weights.size() > 1)) {
                axes.add(new WeightVariation(
                        rule, taken.values().stream().flatMap(Set::stream).toList()));
            }
        }
        return axes;
    }

    /**
     * All combinations, by inspection and then by weight, whatever the order of the runs. Each gets the best schedule that any
     * run has made of its inspection: a count then never grows with its own weight merely because one search was luckier
     * than another.
     */
    static List<WeightCombination> all(List<SolvedRun> runs, List<WeightVariation> axes) {
        Map<String, List<SolvedRun>> byInspection = new TreeMap<>();
        runs.forEach(run -> byInspection
                .computeIfAbsent(run.key().inspection(), id -> new ArrayList<>())
                .add(run));
        List<WeightCombination> all = new ArrayList<>();
        byInspection.forEach((inspection, own) -> all.addAll(ofInspection(inspection, own, axes)));
        return List.copyOf(all);
    }

    private static List<WeightCombination> ofInspection(
            String inspection, List<SolvedRun> runs, List<WeightVariation> axes) {
        Map<List<Weight>, List<SolvedRun>> groups = new LinkedHashMap<>();
        List<SolvedRun> sorted = runs.stream()
                .sorted(Comparator.comparing((SolvedRun run) -> values(run, axes), WeightCombination::compare)
                        .thenComparingLong(run -> run.key().seed()))
                .toList();
        sorted.forEach(run -> groups.computeIfAbsent(values(run, axes), key -> new ArrayList<>())
                .add(run));
        Map<RuleCounts, SolvedRun> pool = new LinkedHashMap<>();
        sorted.forEach(run -> pool.putIfAbsent(run.counts(), run));
        List<WeightCombination> combinations = new ArrayList<>();
        groups.forEach((values, own) -> combinations.add(best(inspection, values, own, pool)));
        return combinations;
    }

    private static WeightCombination best(
            String inspection, List<Weight> values, List<SolvedRun> own, Map<RuleCounts, SolvedRun> pool) {
        WeightTable weights = WeightTable.of(own.get(0).key().weights());
        SolvedRun best = null;
        long[] least = {};
        boolean isLent = false;
        for (SolvedRun run : own) {
            long[] cost = weights.cost(run.counts());
            if (best == null || Arrays.compare(cost, least) < 0) {
                best = run;
                least = cost;
            }
        }
        for (SolvedRun run : pool.values()) {
            long[] cost = weights.cost(run.counts());
            if (Arrays.compare(cost, least) < 0) {
                best = run;
                least = cost;
                isLent = true;
            }
        }
        return new WeightCombination(inspection, values, weights, own.size(), Objects.requireNonNull(best), isLent);
    }

    private static List<Weight> values(SolvedRun run, List<WeightVariation> axes) {
        return axes.stream().map(axis -> weight(run, axis.rule())).toList();
    }

    private static int compare(List<Weight> a, List<Weight> b) {
        for (int i = 0; i < a.size(); i++) {
            int compared = WeightVariation.LIGHTEST_FIRST.compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static Weight weight(SolvedRun run, ScheduleRule rule) {
        String text = run.key().weights().get(rule.id());
        return text == null ? rule.defaultWeight() : Weight.parse(text);
    }
}
