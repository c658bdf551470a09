package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the name of an output ends in: a workbook that is called {@code why.json} is opened by nothing. */
public final class FileEnding {

    private static final List<String> OF_FILES = List.of(".xlsx", ".json", ".html", ".ics", ".md", ".txt", ".jsonl");

    private FileEnding() {}

    /**
     * Looks at the name of a file.
     *
     * @param endings the right ones
     * @throws InvalidInputException where it has none of them
     */
    public static void require(Path file, OutputKind kind, String... endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return;
            }
        }
        throw fault(file, kind, "a file name that ends in " + String.join(" or ", endings));
    }

    /**
     * Looks at the name of a folder that need not be there yet.
     *
     * @throws InvalidInputException where it is that of a file
     */
    public static void requireFolder(Path folder, OutputKind kind) {
        String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.isDirectory(folder) && OF_FILES.stream().anyMatch(name::endsWith)) {
            throw fault(folder, kind, "a folder: several files are written into it, and this is the name of one");
        }
    }

    private static InvalidInputException fault(Path place, OutputKind kind, String expected) {
        return new InvalidInputException(List.of(new Issue.Fault(kind.option(), place.toString(), expected, null)));
    }
}
