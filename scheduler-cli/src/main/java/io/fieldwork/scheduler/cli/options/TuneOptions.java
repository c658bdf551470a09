package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.work.SweepRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a sweep over weights tries.
 *
 * <p>They stay as they were typed: how many runs a sweep has depends on the inspections, so the job judges them
 * together.
 */
public final class TuneOptions {

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

    /** What was typed. */
    public SweepRequest read() {
        return new SweepRequest(vary, runs, seeds, seed, effort);
    }

    /** Which part of the sweep to solve; null: all of it. */
    public @Nullable String shard() {
        return shard;
    }
}
