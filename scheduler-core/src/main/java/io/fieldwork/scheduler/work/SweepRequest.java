package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.tuning.sweep.SweepPlan;
import io.fieldwork.scheduler.tuning.sweep.SweepSettings;
import io.fieldwork.scheduler.tuning.sweep.WeightVariation;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep over weights is to try, as it was typed.
 *
 * <p>All of it is judged together with the number of inspections, since a sweep is refused for its size, combinations
 * times seeds times inspections.
 *
 * @param vary constraints and the weights to try, such as {@code complexPerDay=0,2,8}
 * @param runs try only so many combinations of the weights, spread evenly; null: every one
 * @param seeds solve each combination with so many seeds
 * @param seed the first of them
 */
public record SweepRequest(List<String> vary, @Nullable Integer runs, int seeds, long seed, Effort effort) {

    private static final int MOST_SEEDS = 1_000;

    public SweepRequest {
        vary = List.copyOf(vary);
    }

    /**
     * The settings of a sweep over so many inspections.
     *
     * @throws InvalidInputException with everything that is wrong with the wish
     */
    public SweepSettings settings(int inspections, String version) {
        Issues issues = new Issues();
        if (vary.isEmpty()) {
            issues.fault("--vary", "", "a constraint and the weights to try, such as complexPerDay=0,2,8");
        }
        List<WeightVariation> variations = variations(issues);
        if (runs != null && runs < 1) {
            issues.fault("--runs", runs, "a whole number from 1");
        }
        if (seeds < 1 || seeds > MOST_SEEDS) {
            issues.fault("--seeds", seeds, "a whole number from 1 to " + MOST_SEEDS);
        }
        SweepSettings settings = new SweepSettings(variations, runs, seed, seeds, effort, version);
        if (!issues.hasFaults() && SweepPlan.size(settings, inspections) > SweepPlan.MOST_RUNS) {
            issues.fault(
                    "--vary",
                    SweepPlan.size(settings, inspections) + " runs",
                    "at most " + SweepPlan.MOST_RUNS + " runs; --runs tries fewer combinations, spread evenly");
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return settings;
    }

    private List<WeightVariation> variations(Issues issues) {
        List<WeightVariation> variations = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String text : vary) {
            WeightVariation.find(text, "--vary", issues).ifPresent(variation -> {
                if (!seen.add(variation.rule().id())) {
                    issues.fault("--vary " + text, variation.rule().id(), "each constraint once, with all its weights");
                }
                variations.add(variation);
            });
        }
        return variations;
    }
}
