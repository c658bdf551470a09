package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that a schedule workbook holds of itself, in whatever language its headings are. Nobody is to type in such a
 * list, so its texts are taken as they stand, and what is no longer readable is a fault at its cell.
 *
 * <pre>{@code
 * ListRows.find(workbook, ScheduleSheet.PEOPLE, CaseLists.PEOPLE_HEADINGS, issues)
 *         .map(list -> list.rows().get(0).text(Label.HEAD_PERSON));
 * }</pre>
 */
final class ListRows {

    private final XSSFSheet sheet;
    private final Map<Label, Integer> columns;
    private final Issues issues;

    private ListRows(XSSFSheet sheet, Map<Label, Integer> columns, Issues issues) {
        this.sheet = sheet;
        this.columns = columns;
        this.issues = issues;
    }

    /** The list; empty where the workbook has no such sheet, or the sheet lacks one of the columns. */
    static Optional<ListRows> find(XSSFWorkbook workbook, ScheduleSheet list, List<Label> headings, Issues issues) {
        return find(workbook, list, headings, Set.of(), issues);
    }

    /**
     * The same of a list that has got further columns since it was first written.
     *
     * @param later those of the headings that need not be there: what stands under them is then empty
     */
    static Optional<ListRows> find(
            XSSFWorkbook workbook, ScheduleSheet list, List<Label> headings, Set<Label> later, Issues issues) {
        Optional<XSSFSheet> found = list.find(workbook);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<Label, Integer> columns = new LinkedHashMap<>();
        XSSFRow first = found.get().getRow(0);
        for (int column = 0; first != null && column < first.getLastCellNum(); column++) {
            String text = CellText.clean(CellReading.printed(first.getCell(column)));
            for (Label heading : headings) {
                if (Labels.isAnywhere(heading, text)) {
                    columns.putIfAbsent(heading, column);
                }
            }
        }
        return headings.stream().allMatch(heading -> later.contains(heading) || columns.containsKey(heading))
                ? Optional.of(new ListRows(found.get(), columns, issues))
                : Optional.empty();
    }

    /** The rows in which something stands; a list of nothing has an empty one, for a table must have a row. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int index = 1; index <= sheet.getLastRowNum(); index++) {
            XSSFRow row = sheet.getRow(index);
            if (row != null) {
                Row found = new Row(row);
                if (columns.keySet().stream()
                        .anyMatch(heading -> !found.text(heading).isEmpty())) {
                    rows.add(found);
                }
            }
        }
        return rows;
    }

    /** One row of the list. */
    final class Row {

        private final XSSFRow row;

        private Row(XSSFRow row) {
            this.row = row;
        }

        String text(Label heading) {
            return reading(heading).text();
        }

        /** The same; null for an empty cell. */
        @Nullable String textOrNull(Label heading) {
            CellReading reading = reading(heading);
            return reading.isBlank() ? null : reading.text();
        }

        /** A date; null for an empty cell, and for one that is a fault. */
        @Nullable LocalDate date(Label heading) {
            LocalDateTime moment = moment(heading);
            return moment == null ? null : moment.toLocalDate();
        }

        /** A date with a time; null for an empty cell, and for one that is a fault. */
        @Nullable LocalDateTime moment(Label heading) {
            CellReading reading = reading(heading);
            LocalDateTime moment = reading.moment();
            if (moment == null && !reading.isBlank()) {
                fault(heading, "a date with a time, as the program wrote it");
            }
            // A program that saved the file may keep a second too few.
            return moment == null ? null : moment.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        }

        void fault(Label heading, String expected) {
            CellReference cell = new CellReference(row.getRowNum(), column(heading));
            issues.fault(
                    new CellPlace(sheet.getSheetName(), cell.formatAsString()).toString(), text(heading), expected);
        }

        private CellReading reading(Label heading) {
            Integer column = columns.get(heading);
            return CellReading.of(column == null ? null : row.getCell(column));
        }

        private int column(Label heading) {
            return columns.getOrDefault(heading, 0);
        }
    }
}
