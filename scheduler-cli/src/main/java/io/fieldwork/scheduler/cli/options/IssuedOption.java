package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * When a version is issued. It is given and never taken from a clock, so that the same input gives the same files (OUT-023).
 */
public final class IssuedOption {

    @Option(
            names = "--issued",
            paramLabel = "TIME",
            description = "When this version is issued, such as 2014-09-08T16:00; it is printed on the pages.")
    private @Nullable String issued;

    /**
     * The time; null where none was given.
     *
     * @throws InvalidInputException where it is no time
     */
    public @Nullable LocalDateTime read() {
        if (issued == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(issued.strip().replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    List.of(new Issue.Fault("--issued", issued, "a date and a time, such as 2014-09-08T16:00", null)));
        }
    }
}
