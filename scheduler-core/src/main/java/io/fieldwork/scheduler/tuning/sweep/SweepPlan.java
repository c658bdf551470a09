package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists every run of a sweep: by combination of weights, then seed, then inspection, so that a part of it says something
 * about all of them.
 *
 * <p>The first weight changes slowest. A plan depends on its settings alone, so that every machine makes the same
 * one.
 */
public final class SweepPlan {

    /** More runs than this are not listed; a sample of the grid serves better. */
    public static final int MOST_RUNS = 1_000_000;

    private SweepPlan() {}

    /** How many combinations of weights the grid has. */
    public static long gridSize(List<WeightVariation> variations) {
        return variations.stream()
                .mapToLong(variation -> variation.values().size())
                .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    /** How many runs a sweep over so many inspections has at most. */
    public static long size(SweepSettings settings, int inspections) {
        long grid = gridSize(settings.variations());
        Integer samples = settings.samples();
        return (samples == null ? grid : Math.min(grid, samples)) * settings.seeds() * inspections;
    }

    public static List<PlannedRun> runs(List<SweepInspection> inspections, SweepSettings settings) {
        List<List<Integer>> combinations = combinations(settings);
        int of = combinations.size() * settings.seeds() * inspections.size();
        List<PlannedRun> runs = new ArrayList<>();
        for (List<Integer> combination : combinations) {
            for (int seed = 0; seed < settings.seeds(); seed++) {
                for (SweepInspection inspection : inspections) {
                    runs.add(new PlannedRun(
                            runs.size() + 1,
                            of,
                            inspection,
                            settings.effort(),
                            settings.version(),
                            settings.seed() + seed,
                            weights(inspection, settings.variations(), combination)));
                }
            }
        }
        return List.copyOf(runs);
    }

    private static List<List<Integer>> combinations(SweepSettings settings) {
        List<Integer> sizes = settings.variations().stream()
                .map(variation -> variation.values().size())
                .toList();
        Integer samples = settings.samples();
        return samples == null || samples >= gridSize(settings.variations())
                ? grid(sizes)
                : LatinHypercube.draw(sizes, samples, settings.seed());
    }

    private static List<List<Integer>> grid(List<Integer> sizes) {
        List<List<Integer>> combinations = List.of(List.of());
        for (int size : sizes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> combination : combinations) {
                for (int index = 0; index < size; index++) {
                    List<Integer> added = new ArrayList<>(combination);
                    added.add(index);
                    longer.add(added);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static Map<String, String> weights(
            SweepInspection inspection, List<WeightVariation> variations, List<Integer> combination) {
        WeightTable base = WeightTable.of(inspection.expanded().weights());
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            weights.put(rule.id(), base.get(rule).toString());
        }
        for (int i = 0; i < variations.size(); i++) {
            WeightVariation variation = variations.get(i);
            Weight value = variation.values().get(combination.get(i));
            weights.put(variation.rule().id(), value.toString());
        }
        return weights;
    }
}
