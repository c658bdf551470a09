package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.work.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to solve. */
public final class SolvingOptions {

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Another whole number may give another schedule; the same one gives the same. Usual: 0.")
    private long seed;

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            description = "How long to search for a better schedule: quick, normal or thorough. Usual: normal.")
    private Effort effort = Effort.NORMAL;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Stop after so many seconds, even where the search is not done.")
    private @Nullable Integer timeLimit;

    /** What was typed. */
    public SearchRequest typed() {
        return new SearchRequest(seed, effort, timeLimit);
    }

    /**
     * The settings of the solver.
     *
     * @throws InvalidInputException where the time limit is not positive
     */
    public SolverSettings read() {
        return typed().settings();
    }
}
