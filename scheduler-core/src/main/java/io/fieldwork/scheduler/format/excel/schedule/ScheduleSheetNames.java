package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Gives pages legal sheet names that differ, however odd an inspector's id is: 31 letters, no {@code []*?/\:}. */
public final class ScheduleSheetNames {

    private static final int LONGEST = 31;

    private static final List<Label> SHEETS = List.of(
            Label.SHEET_OVERVIEW,
            Label.SHEET_CASE_MANAGERS,
            Label.SHEET_FILES,
            Label.SHEET_UNPLACED,
            Label.SHEET_CHECKS,
            Label.SHEET_MEETINGS,
            Label.SHEET_PARTICIPANTS,
            Label.SHEET_SCHEDULE,
            Label.SHEET_CHANGES,
            Label.SHEET_CALLS);

    /** The names of the sheets that are no pages in any language, and one that spreadsheets keep for themselves. */
    private static final Set<String> RESERVED = reserved();

    private final Set<String> taken = new HashSet<>();

    public ScheduleSheetNames() {
        RESERVED.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> reserved() {
        Set<String> names = new LinkedHashSet<>(List.of(MarkedSchedule.FINDINGS, "History"));
        for (Language language : Language.values()) {
            SHEETS.forEach(sheet -> names.add(Labels.of(language).sheet(sheet)));
        }
        return names;
    }

    /** The sheet of a kind, whatever language the workbook is in. */
    static Optional<XSSFSheet> find(XSSFWorkbook workbook, Label kind) {
        return Stream.of(Language.values())
                .map(language -> workbook.getSheet(Labels.of(language).sheet(kind)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    public String next(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted).strip();
        String base = safe.isEmpty() ? "Inspector" : safe;
        String name = base;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String suffix = " (" + n + ")";
            name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
        }
        return name;
    }

    /** True for a sheet that is never a page. */
    static boolean isReserved(String name) {
        return RESERVED.stream().anyMatch(name.strip()::equalsIgnoreCase);
    }
}
