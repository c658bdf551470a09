package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether an input file is there before it is read, so that the message names what is. */
public final class InputFile {

    private InputFile() {}

    /**
     * The same file, which can be read.
     *
     * @throws InvalidInputException where it is missing, a folder or not readable; with the nearest name in its folder
     */
    public static Path require(Path file, String expected) {
        if (Files.isDirectory(file)) {
            throw fault(file, "a folder", expected, null);
        }
        if (!Files.exists(file)) {
            throw fault(file, "", expected, nearest(file));
        }
        if (!Files.isReadable(file)) {
            throw fault(file, "a file that you may not read", expected, null);
        }
        return file;
    }

    private static InvalidInputException fault(Path file, String value, String expected, @Nullable String nearest) {
        return new InvalidInputException(List.of(new Issue.Fault(file.toString(), value, expected, nearest)));
    }

    private static @Nullable String nearest(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
            return NearestMatch.of(name.toString(), names);
        } catch (IOException e) {
            return null;
        }
    }
}
