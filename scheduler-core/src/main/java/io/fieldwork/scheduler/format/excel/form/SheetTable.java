package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/*
 * The row of headings is that of the first rows which has most known headings: people put titles above their lists. An
 * unknown heading that is nearly a missing one is a fault, and is read as that one so that its cells are checked in the
 * same go; any other unknown column is a warning, for it may be somebody's notes.
 */
/** A sheet as it was found: which of its columns is which, and its rows. */
public final class SheetTable {

    private static final int ROWS_SEARCHED = 20;

    private final XSSFSheet sheet;
    private final SheetSpec spec;
    private final InputReading input;
    private final boolean use1904;
    private final Map<Integer, SheetColumn> columns = new TreeMap<>();
    private final Map<Integer, String> otherHeadings = new TreeMap<>();
    private int headingRow = -1;

    public SheetTable(XSSFSheet sheet, SheetSpec spec, InputReading input) {
        this.sheet = sheet;
        this.spec = spec;
        this.input = input;
        this.use1904 = sheet.getWorkbook().isDate1904();
        findHeadingRow();
        if (headingRow >= 0) {
            readHeadings();
        } else if (sheet.getPhysicalNumberOfRows() > 0 && !isEmpty()) {
            String expected = "a row of headings: "
                    + String.join(
                            ", ",
                            spec.columns().stream().map(SheetColumn::heading).toList());
            fault("headings", 0, 0, "", expected, null);
        }
    }

    /** True where every column that the sheet cannot do without is there. */
    public boolean isUsable() {
        return headingRow >= 0
                && spec.columns().stream().filter(SheetColumn::required).allMatch(columns::containsValue);
    }

    /** The known columns that are there. */
    public List<SheetColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** The numbers of the rows below the headings, from 0. */
    public List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (headingRow >= 0 && row.getRowNum() > headingRow) {
                rows.add(row.getRowNum());
            }
        }
        return rows;
    }

    /** What stands in a row's known columns. */
    public Map<SheetColumn, CellReading> cells(int row) {
        Map<SheetColumn, CellReading> cells = new LinkedHashMap<>();
        columns.forEach((index, column) -> cells.put(column, reading(row, index)));
        return cells;
    }

    /** Sheet and row, for a person. */
    public String place(int row) {
        return "sheet " + sheet.getSheetName() + ", row " + (row + 1);
    }

    /** Sheet and cell, for a person. */
    public String place(int row, SheetColumn column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .findFirst()
                .map(entry -> place(row, entry.getKey()))
                .orElseGet(() -> place(row));
    }

    private String place(int row, int column) {
        return "sheet " + sheet.getSheetName() + ", cell " + CellReference.convertNumToColString(column) + (row + 1);
    }

    private CellReading reading(int row, int column) {
        XSSFRow cells = sheet.getRow(row);
        return cells == null ? CellReading.BLANK : CellReading.of(cells.getCell(column), use1904);
    }

    private boolean isEmpty() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!reading(cell.getRowIndex(), cell.getColumnIndex()).isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The columns of a row in which something stands: a cell far to the right does not make the row long. */
    private List<Integer> filled(int row) {
        List<Integer> columnsOfRow = new ArrayList<>();
        XSSFRow cells = sheet.getRow(row);
        if (cells != null) {
            for (Cell cell : cells) {
                if (!reading(row, cell.getColumnIndex()).isBlank()) {
                    columnsOfRow.add(cell.getColumnIndex());
                }
            }
        }
        return columnsOfRow;
    }

    private void findHeadingRow() {
        int most = 0;
        for (int row = 0; row <= Math.min(sheet.getLastRowNum(), ROWS_SEARCHED); row++) {
            Set<SheetColumn> known = new LinkedHashSet<>();
            for (int column : filled(row)) {
                find(reading(row, column).text()).ifPresent(known::add);
            }
            if (known.size() > most) {
                most = known.size();
                headingRow = row;
            }
        }
    }

    private Optional<SheetColumn> find(String heading) {
        String key = CellText.letters(heading);
        return spec.columns().stream()
                .filter(column -> column.headings().stream()
                        .anyMatch(known -> CellText.letters(known).equals(key)))
                .findFirst();
    }

    private void readHeadings() {
        for (int index : filled(headingRow)) {
            String heading = CellText.clean(reading(headingRow, index).text());
            Optional<SheetColumn> column = find(heading);
            if (column.isPresent() && columns.containsValue(column.get())) {
                String expected =
                        "each column once: this is another \"" + column.get().heading() + "\"";
                fault("headings[" + index + "]", headingRow, index, heading, expected, null);
            } else if (column.isPresent()) {
                columns.put(index, column.get());
            } else if (!heading.isEmpty()) {
                otherHeadings.put(index, heading);
            }
        }
        otherHeadings.forEach(this::judge);
        for (SheetColumn column : spec.columns()) {
            if (column.required() && !columns.containsValue(column)) {
                String path = spec.list() + ".headings." + column.field();
                input.places().put(path, place(headingRow));
                input.issues().fault(path, "", "a column with the heading \"" + column.heading() + "\"");
            }
        }
    }

    private void judge(int index, String heading) {
        List<String> missing = spec.columns().stream()
                .filter(column -> !columns.containsValue(column))
                .map(SheetColumn::heading)
                .toList();
        String nearest = NearestMatch.of(heading, missing);
        if (nearest == null || heading.length() < 4) {
            String path = spec.list() + ".headings[" + index + "]";
            input.places().put(path, place(headingRow, index));
            input.issues().warning(path, heading, "a known heading: this column is not read", null);
            return;
        }
        fault("headings[" + index + "]", headingRow, index, heading, "a known heading", nearest);
        find(nearest).ifPresent(column -> columns.put(index, column));
    }

    private void fault(String what, int row, int column, String value, String expected, @Nullable String nearest) {
        String path = spec.list() + "." + what;
        input.places().put(path, place(row, column));
        input.issues().fault(path, value, expected, nearest);
    }
}
