package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.tuning.Shard;
import io.fieldwork.scheduler.tuning.SweepPlan;
import io.fieldwork.scheduler.tuning.SweepSettings;
import io.fieldwork.scheduler.tuning.Variation;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a sweep over weights tries. */
public final class TuneOptions {

    private static final int MOST_SEEDS = 1_000;

    @Option(
            names = "--vary",
            paramLabel = "ID=WEIGHTS",
            description = "A constraint and the weights to try: complexPerDay=0,2,8 or girlsTogether=0..4. Repeatable.")
    private List<String> vary = List.of();

    @Option(
            names = "--runs",
            paramLabel = "NUMBER",
            description = "Try only so many combinations of the weights, spread evenly. Usual: every combination.")
    private @Nullable Integer runs;

    @Option(
            names = "--seeds",
            paramLabel = "NUMBER",
            description = "Solve each combination with so many seeds, from --seed on. Usual: 1.")
    private int seeds = 1;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "The first seed. Usual: 0.")
    private long seed;

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            description = "How long to search in each run: quick, normal or thorough. Usual: quick.")
    private Effort effort = Effort.QUICK;

    @Option(
            names = "--shard",
            paramLabel = "PART/PARTS",
            description = "Solve one part alone, such as 3/10, on this machine; --merge brings the parts together.")
    private @Nullable String shard;

    /** Which part of the sweep to solve; all of it where nothing was said. */
    public Optional<Shard> readShard() {
        if (shard == null) {
            return Optional.empty();
        }
        Optional<Shard> read = Shard.find(shard);
        if (read.isEmpty()) {
            Issues issues = new Issues();
            issues.fault("--shard", shard, Shard.EXPECTED);
            throw new InvalidInputException(issues.list());
        }
        return read;
    }

    /**
     * The settings of a sweep over so many inspections.
     *
     * @throws InvalidInputException with everything that is wrong with the options
     */
    public SweepSettings read(int inspections, String version) {
        Issues issues = new Issues();
        if (vary.isEmpty()) {
            issues.fault("--vary", "", "a constraint and the weights to try, such as complexPerDay=0,2,8");
        }
        List<Variation> variations = variations(issues);
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

    private List<Variation> variations(Issues issues) {
        List<Variation> variations = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String text : vary) {
            Variation.find(text, "--vary", issues).ifPresent(variation -> {
                if (!seen.add(variation.rule().id())) {
                    issues.fault("--vary " + text, variation.rule().id(), "each constraint once, with all its weights");
                }
                variations.add(variation);
            });
        }
        return variations;
    }
}
