package io.fieldwork.scheduler.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one file that a command writes, under a name that the user chose.
 *
 * <pre>{@code new OutputFile(Path.of("learnt.json"), OutputKind.LEARN, inputs).write(outcome.files());}</pre>
 */
public final class OutputFile {

    private final OutputFolder folder;
    private final String name;

    /**
     * A file to write.
     *
     * @param inputs what the command was given to read, none of which it may replace
     */
    public OutputFile(Path file, OutputKind kind, List<Path> inputs) {
        Path absolute = file.toAbsolutePath().normalize();
        Path last = absolute.getFileName();
        Path parent = absolute.getParent();
        if (last == null || parent == null) {
            throw new NotWrittenException(file + " is a folder; the output is one file.");
        }
        this.folder = new OutputFolder(parent, kind, inputs);
        this.name = last.toString();
    }

    /** Looks whether it may be written, before a long job is begun for nothing. */
    public void require() {
        folder.require(name);
    }

    /** Writes the one file that was made; nothing where none was made. */
    public List<Path> write(Map<String, byte[]> made) {
        return made.values().stream()
                .flatMap(content -> folder.write(Map.of(name, content)).stream())
                .toList();
    }
}
