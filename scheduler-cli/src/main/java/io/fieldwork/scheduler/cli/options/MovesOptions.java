package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.ResolveJob.MoveLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How many promises may be broken, and which rather not.
 *
 * <p>They go together: preference and nearness decide between schedules that break as many.
 */
public final class MovesOptions {

    @Option(
            names = "--moves",
            paramLabel = "NUMBER",
            description =
                    "Break at most so many promises: cases and meetings that people were told of, and that are not as they"
                            + " were told. Usual: the number that the price list recommends.")
    private @Nullable Integer most;

    @Option(
            names = "--prefer",
            paramLabel = "WHAT",
            description =
                    "What is rather kept where so many promises must be broken: attendee, who was to attend, or time."
                            + " Usual: what has the better score.")
    private @Nullable Preferred preferred;

    @Option(
            names = "--nearness",
            paramLabel = "POINTS",
            description =
                    "Of schedules that are otherwise much alike, rather move later interviews: so many soft points"
                            + " for each day that an old time is nearer. The score that is written does not count them."
                            + " Usual: 0.")
    private int nearness;

    /** What may be typed after {@code --prefer}. */
    enum Preferred {
        ATTENDEE,
        TIME
    }

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
        return new MoveLimits(
                most,
                preferred == null ? PromisePreference.NONE : PromisePreference.valueOf(preferred.name()),
                nearness);
    }
}
