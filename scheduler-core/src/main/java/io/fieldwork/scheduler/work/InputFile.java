package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an input file is there before it is read, so that the message names what is.
 *
 * <p>A wrong name is the commonest mistake of all: the nearest name in the folder is found before any library is
 * asked to open the file.
 */
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

    /** What makes something of a file. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(Path file) throws IOException;
    }

    /**
     * Reads a file. A command may have several: so what is wrong with the whole of it, or with a line of it, is said with its
     * name.
     *
     * @throws InvalidInputException where it is not there, or not what is expected
     * @throws IOException where it cannot be read at all
     */
    public static <T> T read(Path file, String expected, Reader<T> reader) throws IOException {
        Path there = require(file, expected);
        try {
            return reader.read(there);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    e.issues().stream().map(issue -> named(issue, there)).toList());
        }
    }

    private static Issue named(Issue issue, Path file) {
        String place = issue.place();
        if (place.isEmpty() || place.equals(LimitedJson.WHOLE_FILE)) {
            return issue.at("file " + file.getFileName());
        }
        return place.startsWith(LimitedJson.LINE) ? issue.at("file " + file.getFileName() + ", " + place) : issue;
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
