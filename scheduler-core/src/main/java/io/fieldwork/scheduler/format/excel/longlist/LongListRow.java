package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/*
 * What stands in the cells of a long-list is about children and named people: no message repeats it (FIELD-035, PRIV-001).
 * A fault says the cell and what would be right; whoever has the workbook sees the rest.
 */
/** One row of a long-list that is being read: each value, or a fault at its cell. */
final class LongListRow {

    /** What a message has in place of a value. */
    static final String WITHHELD = "not repeated here, see the cell";

    private static final String TWO_WAYS =
            "a date that can be read in one way: this one may be day first or month first, so write the month as a word";

    private final Map<String, CellReading> cells;
    private final Issues issues;
    private final UnaryOperator<String> locate;

    /** With what stands there by field; {@code locate} notes where a field's cell is and gives its path back. */
    LongListRow(Map<String, CellReading> cells, Issues issues, UnaryOperator<String> locate) {
        this.cells = cells;
        this.issues = issues;
        this.locate = locate;
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(CellReading::isBlank);
    }

    private CellReading cell(String field) {
        CellReading reading = cells.getOrDefault(field, CellReading.BLANK);
        if (reading.kind() == CellReading.Kind.ERROR) {
            fault(field, "a value: the formula in this cell has no result");
            return CellReading.BLANK;
        }
        return reading;
    }

    /** The text; empty where there is none. */
    String text(String field) {
        return CellText.clean(cell(field).text()).replaceAll("\\s+", " ");
    }

    /** The text; a fault where there is none. */
    String needed(String field, String expected) {
        String text = text(field);
        if (text.isEmpty()) {
            missing(field, expected);
        }
        return text;
    }

    boolean flag(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return false;
        }
        Optional<String> found = CellLabels.YES_NO.find(text);
        if (found.isEmpty()) {
            fault(field, CellLabels.YES_NO.expected());
        }
        return found.map(Boolean::parseBoolean).orElse(false);
    }

    /** What the word stands for; the usual where the cell is empty, or a fault where that is null. */
    String word(String field, LongListSheet.Words words, @Nullable String usual) {
        String text = text(field);
        if (text.isEmpty()) {
            if (usual == null) {
                missing(field, words.expected());
            }
            return usual == null ? "" : usual;
        }
        Optional<String> found = words.find(text);
        if (found.isEmpty()) {
            fault(field, words.expected());
        }
        return found.orElse("");
    }

    /**
     * A date, or null where there is none.
     *
     * @param likely settles which of two readings is meant, where one alone is likely
     * @param possible what the date must be in any case
     * @param expected the same in words
     */
    @Nullable LocalDate date(String field, Predicate<LocalDate> likely, Predicate<LocalDate> possible, String expected) {
        CellReading reading = cell(field);
        if (reading.isBlank() || reading.text().strip().equals("-")) {
            return null;
        }
        CellOutcome<LocalDate> outcome = reading.date(CellDates.likely(likely));
        LocalDate date = outcome.value();
        if (date == null) {
            fault(field, outcome.expected().contains(CellDates.EITHER) ? TWO_WAYS : CellDates.EXPECTED);
        } else if (!possible.test(date)) {
            fault(field, expected);
        } else {
            return date;
        }
        return null;
    }

    void missing(String field, String expected) {
        issues.fault(locate.apply(field), "", expected);
    }

    void fault(String field, String expected) {
        issues.fault(locate.apply(field), WITHHELD, expected);
    }
}
