package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to search, as it was typed.
 *
 * <p>Whoever solves judges it with the other options; where weights are compared, the files come first.
 *
 * @param seconds after which the search ends, even where it is not done; null: it goes on to its end
 */
public record SearchRequest(
        long seed, Effort effort, @Nullable Integer seconds) {

    /**
     * The settings of the solver.
     *
     * @throws InvalidInputException where the time is not positive
     */
    public SolverSettings settings() {
        if (seconds != null && seconds < 1) {
            throw new InvalidInputException(List.of(
                    new Issue.Fault("--time-limit", seconds.toString(), "a whole number of seconds from 1", null)));
        }
        return new SolverSettings(seed, effort, seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
