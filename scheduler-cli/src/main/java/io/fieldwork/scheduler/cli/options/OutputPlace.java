package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.cli.output.ExplanationFiles;
import io.fieldwork.scheduler.cli.output.FileEnding;
import io.fieldwork.scheduler.cli.output.OutputFile;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Where a command writes, and what it was given to read: every path of its command line but that of its output, so that one that
 * is added is never written over either.
 *
 * <pre>{@code output.folder(folder, OutputKind.WEEK).write(outcome.files());}</pre>
 */
@Command
public final class OutputPlace {

    /** Of the option, and of the parameter of a command that has none. */
    private static final List<String> OUTPUTS = List.of("--output", "OUT");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    /**
     * A folder that gets files of their own names.
     *
     * @throws InvalidInputException where it has the name of a file
     */
    public OutputFolder folder(Path folder, OutputKind kind) {
        FileEnding.requireFolder(folder, kind);
        return new OutputFolder(folder, kind, inputs());
    }

    /**
     * A file.
     *
     * @param endings what its name may end in
     * @throws InvalidInputException where it ends in something else
     */
    public OutputFile file(Path file, OutputKind kind, String... endings) {
        FileEnding.require(file, kind, endings);
        return new OutputFile(file, kind, inputs());
    }

    /** Workbook and page of an explanation. */
    public ExplanationFiles explanation(Path target) {
        return ExplanationFiles.at(target, inputs());
    }

    /** The folder that is written to where none is named: the input's name without its ending. */
    public static Path usualFolder(Path input) {
        return Path.of(String.valueOf(input.getFileName()).replaceFirst("\\.[^.]+$", ""));
    }

    /** The folder that a file is in. */
    public static Path folderOf(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().normalize().getParent(), file);
    }

    /** What was given to be read. */
    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>();
        spec.options().forEach(one -> add(one.longestName(), one, inputs));
        spec.positionalParameters().forEach(one -> add(one.paramLabel(), one, inputs));
        return inputs;
    }

    private static void add(String name, ArgSpec one, List<Path> inputs) {
        Object given = OUTPUTS.contains(name) ? null : one.getValue();
        if (given instanceof Path path) {
            inputs.add(path);
        } else if (given instanceof Collection<?> several) {
            several.stream()
                    .filter(Path.class::isInstance)
                    .map(Path.class::cast)
                    .forEach(inputs::add);
        }
    }
}
