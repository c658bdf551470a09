package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What is compared: two schedules of one inspection, or two weights files on inspections.
 *
 * <p>Both are lists of files; how many weights files there are says which is meant.
 */
public final class ComparedOptions {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "An inspection and two of its schedules (.xlsx or .json); with two --weights, inspections.")
    private List<Path> files = List.of();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights to use instead of the inspection's own; given twice: solve under both and compare.")
    private List<Path> weights = List.of();

    /** The files, checked: {@link #isOfWeights()} says what they are. */
    public List<Path> files() {
        if (weights.size() > 2) {
            throw fault("--weights", "two files of weights at most");
        }
        if (!isOfWeights() && files.size() != 3) {
            throw fault(
                    "the command line",
                    "an inspection and two of its schedules; or inspections and --weights twice, to solve them under both");
        }
        return files;
    }

    /** True where two weights files are compared, and every file is an inspection. */
    public boolean isOfWeights() {
        return weights.size() == 2;
    }

    /** Two files of weights where these are compared; otherwise one, or none. */
    public List<Path> weights() {
        return weights;
    }

    private static InvalidInputException fault(String place, String expected) {
        return new InvalidInputException(List.of(new Issue.Fault(place, "", expected, null)));
    }
}
