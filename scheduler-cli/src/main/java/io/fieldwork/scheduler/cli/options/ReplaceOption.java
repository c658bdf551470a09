package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Cases of a sample that proved unsuitable. */
public final class ReplaceOption {

    @Option(
            names = "--replace",
            paramLabel = "CASE",
            split = ",",
            description = "Replace this case of the former draw, such as C07, by the next reserve; the inspection that"
                    + " was written keeps all else.")
    private List<String> replace = List.of();

    /**
     * The cases to replace; none where a sample is drawn anew.
     *
     * @param force true where a new sample may be written over the files that are there
     * @throws InvalidInputException where it would be without
     */
    public List<String> read(SampleFiles files, boolean force) {
        if (replace.isEmpty()) {
            requireFree(files, force);
        }
        return replace;
    }

    private static void requireFree(SampleFiles files, boolean force) {
        Issues issues = new Issues();
        files.checkName(issues);
        for (Path file : files.all()) {
            if (!force && Files.exists(file)) {
                issues.fault(
                        "-o",
                        file,
                        "a new file: this one is there already, and --force would replace it; to exchange a case"
                                + " of it, say --replace");
            }
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }
}
