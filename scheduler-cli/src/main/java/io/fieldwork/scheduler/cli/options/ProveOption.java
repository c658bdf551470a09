package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * Whether to prove how good a schedule is, and for how long.
 *
 * <p>The seconds may be left out. Then the next word must not be taken for them, hence a look at it before it is
 * read.
 */
public final class ProveOption {

    private static final String USUAL = "10";

    @Option(
            names = "--prove",
            arity = "0..1",
            paramLabel = "SECONDS",
            fallbackValue = USUAL,
            preprocessor = OnlyNumbers.class,
            description = "Prove how good the schedule is, and better it where possible. Usual: 10 seconds at most.")
    private @Nullable Integer seconds;

    /**
     * How long to prove; empty where nothing is to be proved.
     *
     * @throws InvalidInputException where the time is not positive
     */
    public Optional<Duration> read() {
        if (seconds != null && seconds < 1) {
            throw new InvalidInputException(
                    List.of(new Issue.Fault("--prove", seconds.toString(), "a whole number of seconds from 1", null)));
        }
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    /** {@code --prove inspection.xlsx} names the inspection, not the seconds. */
    static final class OnlyNumbers implements IParameterPreprocessor {

        @Override
        @SuppressWarnings("JdkObsolete") // the signature is the library's
        public boolean preprocess(
                Stack<String> args, CommandSpec commandSpec, ArgSpec argSpec, Map<String, Object> info) {
            boolean isAttached = !" ".equals(info.get("separator"));
            if (!isAttached && (args.isEmpty() || !args.peek().matches("-?\\d+"))) {
                args.push(USUAL);
            }
            return false;
        }
    }
}
