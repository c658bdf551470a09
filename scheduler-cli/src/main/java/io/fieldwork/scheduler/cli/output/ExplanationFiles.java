package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes an explanation: a workbook, and a page of the same name beside it. Both are restricted (FIELD-036).
 *
 * <p>The page goes beside the workbook under its name, and two explanations in one folder do not replace one another.
 */
public final class ExplanationFiles {

    private static final String PAGE = ".html";
    private static final String WORKBOOK = ".xlsx";

    private ExplanationFiles() {}

    /**
     * Writes what was made, all or nothing.
     *
     * <pre>{@code ExplanationFiles.write(Path.of("why.xlsx"), outcome.files()) // why.xlsx, why.html}</pre>
     *
     * @param target the workbook, or a folder that gets files of the usual names
     * @param made by the usual names
     * @throws NotWrittenException where one cannot be written; then none is
     */
    public static List<Path> write(Path target, Map<String, byte[]> made) {
        Path workbook = (Files.isDirectory(target) ? target.resolve(RestrictedOutput.EXPLANATION.fileName()) : target)
                .toAbsolutePath()
                .normalize();
        Path parent = workbook.getParent();
        if (parent == null) {
            throw new NotWrittenException(target + " is a folder; the output is one file.");
        }
        String name = String.valueOf(workbook.getFileName());
        String stem = stem(name);
        Map<String, byte[]> files = new LinkedHashMap<>();
        made.forEach((usual, content) ->
                files.put(isPage(usual) ? stem + PAGE : isPage(name) ? stem + WORKBOOK : name, content));
        return new OutputFolder(parent).write(files);
    }

    private static boolean isPage(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PAGE);
    }

    private static String stem(String name) {
        boolean known = isPage(name) || name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
        return known ? name.substring(0, name.length() - PAGE.length()) : name;
    }
}
