package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is, as far as its title or its sheets tell: who gives one in the place of another is told so in one
 * sentence, and not by all that it lacks.
 *
 * <p>The title is what the program itself gave it; spreadsheet programs keep it.
 */
public enum WorkbookKind {
    INSPECTION("an inspection", "Inspection ", Set.of("inspection", "team", "cases")),
    SCHEDULE("a schedule", "Schedule of ", Set.of("overview", "checks", "schedule")),
    CHECKED_SCHEDULE("a checked copy of a schedule", "Checked schedule", Set.of()),
    AUDIT("the audit of a sample", "Audit of a case sample", Set.of()),
    KEY_LIST("the key list of a sample", "Key list of a case sample", Set.of()),
    KEY_DATES("a calendar of key dates", "Key dates of ", Set.of()),
    OTHER("another workbook", "", Set.of());

    private final String words;
    private final String title;
    private final Set<String> sheets;

    WorkbookKind(String words, String title, Set<String> sheets) {
        this.words = words;
        this.title = title;
        this.sheets = sheets;
    }

    /** What a workbook is: its sheets come first, since people make new workbooks of old ones. */
    public static WorkbookKind of(XSSFWorkbook workbook) {
        Set<String> names = new HashSet<>();
        for (Sheet sheet : workbook) {
            names.add(sheet.getSheetName().strip().toLowerCase(Locale.ROOT));
        }
        @Nullable String title = workbook.getProperties().getCoreProperties().getTitle();
        for (WorkbookKind kind : values()) {
            if (!kind.sheets.isEmpty() && names.containsAll(kind.sheets)) {
                return kind;
            }
        }
        for (WorkbookKind kind : values()) {
            if (title != null && !kind.title.isEmpty() && title.startsWith(kind.title)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** True for what the program writes for people to look at: whatever its sheets are called, nothing of it is an input. */
    public boolean isReport() {
        return this == CHECKED_SCHEDULE || this == AUDIT || this == KEY_LIST || this == KEY_DATES;
    }

    /**
     * The one fault of a file that is of this kind, where another is wanted.
     *
     * @param expected what is wanted: {@code an inspection (...)}
     */
    public InvalidInputException insteadOf(Path file, String expected) {
        return new InvalidInputException(List.of(new Issue.Fault("file " + file.getFileName(), words, expected, null)));
    }
}
