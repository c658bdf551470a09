package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.ExplanationWorkbook;
import io.fieldwork.scheduler.format.excel.WorkbookPassword;
import io.fieldwork.scheduler.format.html.ExplanationPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an explanation: a workbook, and a page of the same name beside it. Both are restricted (FIELD-036). */
public final class ExplanationFiles {

    private static final String PAGE = ".html";
    private static final String WORKBOOK = ".xlsx";

    private ExplanationFiles() {}

    /**
     * Writes both, or none. Where workbooks get a password there is no page: it could not be encrypted.
     *
     * <pre>{@code ExplanationFiles.write(Path.of("why.xlsx"), report) // why.xlsx, why.html}</pre>
     *
     * @param target the workbook, or a folder that gets files of the usual names
     * @throws NotWrittenException where one cannot be written; then neither is
     */
    public static List<Path> write(Path target, ExplanationReport report) throws IOException {
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
        files.put(isPage(name) ? stem + WORKBOOK : name, ExplanationWorkbook.write(report));
        if (WorkbookPassword.current().isEmpty()) {
            files.put(stem + PAGE, ExplanationPage.write(report).getBytes(StandardCharsets.UTF_8));
        }
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
