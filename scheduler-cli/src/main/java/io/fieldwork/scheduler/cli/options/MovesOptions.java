package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.ResolveJob.MoveLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How much may move.
 *
 * <p>Both go together: nearness decides between schedules that move equally much.
 */
public final class MovesOptions {

    @Option(
            names = "--moves",
            paramLabel = "NUMBER",
            description = "Move at most so many cases and meetings. Usual: the number that the price list recommends.")
    private @Nullable Integer most;

    @Option(
            names = "--nearness",
            paramLabel = "POINTS",
            description =
                    "Of schedules that are otherwise much alike, rather move later interviews: so many soft points"
                            + " for each day that an old time is nearer. The score that is written does not count them."
                            + " Usual: 0.")
    private int nearness;

    /**
     * What was asked for.
     *
     * @throws InvalidInputException where a number is negative
     */
    public MoveLimits read() {
        Issues issues = new Issues();
        if (most != null && most < 0) {
            issues.fault("--moves", most, "a whole number from 0");
        }
        if (nearness < 0 || nearness > 1_000) {
            issues.fault("--nearness", nearness, "a whole number from 0 to 1000");
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return new MoveLimits(most, nearness);
    }
}
