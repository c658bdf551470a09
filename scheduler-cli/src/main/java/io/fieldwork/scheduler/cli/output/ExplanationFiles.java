package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where an explanation goes: a workbook, and a page of the same name beside it. Both are restricted (FIELD-036).
 *
 * <p>The page goes beside the workbook under its name, and two explanations in one folder do not replace one another.
 *
 * <pre>{@code ExplanationFiles.at(Path.of("why.xlsx"), inputs).write(outcome.files()) // why.xlsx, why.html}</pre>
 */
public final class ExplanationFiles {

    private static final String PAGE = ".html";
    private static final String WORKBOOK = ".xlsx";

    private final OutputFolder folder;
    private final String stem;

    private ExplanationFiles(OutputFolder folder, String stem) {
        this.folder = folder;
        this.stem = stem;
    }

    /**
     * The files of this name.
     *
     * @param target the workbook or the page, or a folder that gets files of the usual names
     * @param inputs what the command was given to read
     * @throws InvalidInputException where it is none of these
     */
    public static ExplanationFiles at(Path target, List<Path> inputs) {
        boolean isFolder = Files.isDirectory(target);
        Path file = isFolder ? target.resolve(RestrictedOutput.EXPLANATION.fileName()) : target;
        FileEnding.require(file, OutputKind.EXPLAIN, WORKBOOK, PAGE);
        String name = String.valueOf(file.getFileName());
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new NotWrittenException(target + " is a folder; the output is one file.");
        }
        return new ExplanationFiles(
                new OutputFolder(parent, OutputKind.EXPLAIN, inputs), name.substring(0, name.lastIndexOf('.')));
    }

    /** Looks whether they may be written, before the explanation is made for nothing. */
    public void require() {
        folder.require(stem + WORKBOOK, stem + PAGE);
    }

    /**
     * Writes what was made, all or nothing.
     *
     * @param made by the usual names
     * @throws NotWrittenException where one cannot be written; then none is
     */
    public List<Path> write(Map<String, byte[]> made) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        made.forEach((usual, content) -> files.put(stem + (isPage(usual) ? PAGE : WORKBOOK), content));
        return folder.write(files);
    }

    private static boolean isPage(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PAGE);
    }
}
