package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.report.SampleAuditWorkbook;
import io.fieldwork.scheduler.format.excel.report.SampleKeyWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.DiaryReport;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The three workbooks of a sample: for {@code inspection.xlsx} also {@code inspection-key-restricted.xlsx} and
 * {@code inspection-audit-restricted.xlsx}.
 *
 * <p>The names are worked out of that of the inspection alone: so a replacement finds the audit of the former draw.
 */
public record SampleFiles(Path folder, Path inspection, Path key, Path audit) {

    /** The names beside that of the inspection. */
    public static SampleFiles beside(Path inspection) {
        Path absolute = inspection.toAbsolutePath().normalize();
        String stem = String.valueOf(absolute.getFileName()).replaceFirst("\\.[^.]+$", "");
        return new SampleFiles(
                Objects.requireNonNullElse(absolute.getParent(), absolute),
                absolute,
                absolute.resolveSibling(RestrictedOutput.KEY_LIST.beside(stem)),
                absolute.resolveSibling(RestrictedOutput.SAMPLE_AUDIT.beside(stem)));
    }

    public List<Path> all() {
        return List.of(inspection, key, audit);
    }

    /** The names in the folder. */
    public String[] names() {
        return all().stream().map(SampleFiles::name).toArray(String[]::new);
    }

    /** Adds a fault where the inspection's name is not that of a workbook. */
    public void checkName(Issues issues) {
        if (!String.valueOf(inspection).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault("-o", inspection, "a file name that ends in .xlsx");
        }
    }

    /** The content of each by name. */
    Map<String, byte[]> contents(
            InspectionInput input, SampleDraw draw, @Nullable DiaryReport diaries, Map<String, String> facts)
            throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put(name(inspection), InspectionWorkbook.writeToFillIn(input, KeyDates.ofWeek(input.inspection())));
        contents.put(name(key), SampleKeyWorkbook.write(draw));
        contents.put(name(audit), SampleAuditWorkbook.write(draw, diaries, facts));
        return contents;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
