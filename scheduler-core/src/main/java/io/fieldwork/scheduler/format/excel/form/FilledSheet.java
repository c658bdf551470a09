package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellWords;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import io.fieldwork.scheduler.format.excel.form.FormReading.RowPlace;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was found: which of its columns is which, and the rows that are filled in.
 *
 * <p>The row of headings is that of the first rows which has most known headings: people put titles above their lists. An
 * unknown heading that is nearly a missing one is a fault, and is read as that one so that its cells are checked in the
 * same go; any other unknown column is a warning, for it may be somebody's notes.
 *
 * <p>The rows are read as a person sees them ({@link SheetGrid}): what is merged over rows is said of each of them.
 */
public final class FilledSheet {

    private final XSSFSheet sheet;
    private final FormSheet form;
    private final FormReading reading;
    private final Map<Integer, FormColumn> columns = new TreeMap<>();
    private final Map<Integer, String> otherHeadings = new TreeMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final FoundHeadings headings;
    private final SheetGrid grid;
    private final int headingRow;
    private @Nullable List<Integer> filledRows;

    public FilledSheet(XSSFSheet sheet, FormSheet form, FormReading reading) {
        this.sheet = sheet;
        this.form = form;
        this.reading = reading;
        this.headings = new FoundHeadings(sheet, form);
        this.headingRow = headings.row();
        if (headingRow >= 0) {
            readHeadings();
        }
        this.grid = SheetGrid.below(sheet, headingRow, columns.keySet());
        if (headingRow >= 0) {
            tellHidden();
            columns.forEach((column, known) -> letters.put(known.field(), letters(column)));
        } else if (sheet.getPhysicalNumberOfRows() > 0 && !isEmpty()) {
            String expected = "a row of headings: "
                    + String.join(
                            ", ",
                            form.columns().stream().map(FormColumn::heading).toList());
            fault("headings", 0, 0, "", expected, null);
        }
    }

    /** True where every column that the sheet cannot do without is there. */
    public boolean isUsable() {
        return headingRow >= 0
                && form.columns().stream().filter(FormColumn::required).allMatch(columns::containsValue);
    }

    /** The known columns that are there, from left to right. */
    public List<FormColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** How many rows below the headings have something in a known column. */
    public int size() {
        return filledRows().size();
    }

    /** One of these rows, counted from 0; the places of its cells are known from now on. */
    public FilledRow row(int index) {
        int number = filledRows().get(index);
        Map<String, CellReading> cells = new HashMap<>();
        columns.forEach((column, known) -> cells.put(known.field(), cell(number, column)));
        RowPlace place = new RowPlace(sheet.getSheetName(), number + 1, letters);
        String path = form.path(index);
        reading.placeRow(path, place);
        return new FilledRow(reading, path, place, columns(), cells);
    }

    /** Looked for when they are asked for: of a sheet that cannot be used, no row is. */
    private List<Integer> filledRows() {
        List<Integer> rows = filledRows;
        if (rows == null) {
            rows = new ArrayList<>();
            for (Row row : sheet) {
                int number = row.getRowNum();
                if (headingRow >= 0 && number > headingRow && isFilled(number)) {
                    rows.add(number);
                }
            }
            judgeStrays(rows);
            judgeMarked(rows);
            rows.removeIf(this::isMergedOverColumns);
            filledRows = rows;
        }
        return rows;
    }

    /** What a merged cell says of a row does not make it one: something of its own must stand there. */
    private boolean isFilled(int row) {
        return columns.keySet().stream().anyMatch(column -> grid.isTyped(row, column));
    }

    /**
     * Totals, footers and whatever else stands below a list or between its rows: one fault for each block of them, and none
     * for what they lack as rows of the list.
     */
    private void judgeStrays(List<Integer> rows) {
        if (form.length() == FormSheet.Length.ONE) {
            return;
        }
        List<Integer> strays = new ArrayList<>(new StrayRows(grid, headings, needed(), columns.keySet()).among(rows));
        for (int first = 0; first < strays.size(); ) {
            int end = first + 1;
            while (end < strays.size() && rows.indexOf(strays.get(end)) == rows.indexOf(strays.get(end - 1)) + 1) {
                end++;
            }
            String path = form.list() + ".strays[" + strays.get(first) + "]";
            reading.place(
                    path, "sheet " + sheet.getSheetName() + ", " + SheetGrid.rowNames(strays.subList(first, end)));
            reading.issues().fault(path, StrayRows.FOUND, StrayRows.EXPECTED);
            first = end;
        }
        rows.removeAll(new HashSet<>(strays));
    }

    /** The columns that no row of the list can do without. */
    private List<Integer> needed() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is hidden whole is read, for people hide what they do not look at; but it is said. */
    private void tellHidden() {
        Workbook workbook = sheet.getWorkbook();
        if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) {
            String path = form.list() + ".hidden";
            reading.place(path, "sheet " + sheet.getSheetName());
            reading.issues().warning(path, "a hidden sheet", "a sheet that can be seen; it is read all the same", null);
        }
        columns.forEach((index, column) -> {
            if (grid.isHiddenColumn(index)) {
                String path = form.list() + ".hidden." + column.field();
                reading.place(path, "sheet " + sheet.getSheetName() + ", column " + letters(index));
                String found = "a hidden column, " + column.heading();
                reading.issues().warning(path, found, "a column that can be seen; it is read all the same", null);
            }
        });
    }

    /** Rows that are hidden, or whose name is struck through, are never guessed about; takes out what is to be skipped. */
    private void judgeMarked(List<Integer> rows) {
        List<Integer> hidden = rows.stream().filter(grid::isHidden).toList();
        List<Integer> struck = rows.stream()
                .filter(row -> !hidden.contains(row) && grid.isStruck(row, keyColumn(row)))
                .toList();
        if (hidden.isEmpty() && struck.isEmpty()) {
            return;
        }
        List<Integer> marked = new ArrayList<>(hidden);
        marked.addAll(struck);
        String path = form.list() + ".marked";
        reading.place(path, "sheet " + sheet.getSheetName() + ", " + SheetGrid.rowNames(marked));
        String found = Stream.of(counted(hidden.size(), "hidden"), counted(struck.size(), "struck through"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        Optional<MarkedRows> said = MarkedRows.current();
        if (said.isEmpty()) {
            reading.issues().fault(path, found, MarkedRows.ASKED);
        } else {
            reading.issues().warning(path, found, said.get().told(), null);
        }
        if (said.filter(MarkedRows.SKIP::equals).isPresent()) {
            rows.removeAll(new HashSet<>(marked));
        }
    }

    private static String counted(int count, String how) {
        return count == 0 ? "" : count + (count == 1 ? " row that is " : " rows that are ") + how;
    }

    /** The column that says whom or what a row is about: the first of the list's own order in which something stands. */
    private int keyColumn(int row) {
        for (FormColumn column : form.columns()) {
            for (Map.Entry<Integer, FormColumn> there : columns.entrySet()) {
                if (there.getValue().equals(column)
                        && !cell(row, there.getKey()).isBlank()) {
                    return there.getKey();
                }
            }
        }
        return columns.keySet().stream().findFirst().orElse(0);
    }

    /** Nobody can say to which of its columns such a cell belongs: its row is not read, and the range is a fault. */
    private boolean isMergedOverColumns(int row) {
        List<CellRangeAddress> ranges = grid.across(row);
        for (CellRangeAddress range : ranges) {
            String path = form.list() + ".merged." + range.formatAsString();
            reading.place(path, "sheet " + sheet.getSheetName() + ", cells " + range.formatAsString());
            reading.issues().fault(path, SheetGrid.MERGED_OVER_COLUMNS, SheetGrid.A_CELL_FOR_EACH);
        }
        return !ranges.isEmpty();
    }

    private CellReading cell(int row, int column) {
        return grid.cell(row, column);
    }

    private boolean isEmpty() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!cell(cell.getRowIndex(), cell.getColumnIndex()).isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void readHeadings() {
        headings.texts().forEach((index, heading) -> {
            Optional<FormColumn> column = headings.find(heading);
            if (column.isPresent() && columns.containsValue(column.get())) {
                String expected =
                        "each column once: this is another \"" + column.get().heading() + "\"";
                fault("headings[" + index + "]", headingRow, index, heading, expected, null);
            } else if (column.isPresent()) {
                columns.put(index, column.get());
            } else {
                otherHeadings.put(index, heading);
            }
        });
        otherHeadings.forEach(this::judge);
        tellUnheaded();
        for (FormColumn column : form.columns()) {
            if (column.required() && !columns.containsValue(column)) {
                String path = form.list() + ".headings." + column.field();
                reading.place(path, "sheet " + sheet.getSheetName() + ", row " + (headingRow + 1));
                reading.issues().fault(path, "", "a column with the heading \"" + column.heading() + "\"");
            }
        }
    }

    /** A column of the list whose heading is gone is not read; what stands apart from the list is nobody's business. */
    private void tellUnheaded() {
        int last = headings.texts().keySet().stream().max(Integer::compare).orElse(-1) + 1;
        for (int column = 0; column <= last; column++) {
            if (!headings.texts().containsKey(column) && isFilledBelow(column)) {
                String path = form.list() + ".unheaded[" + column + "]";
                reading.place(path, "sheet " + sheet.getSheetName() + ", column " + letters(column));
                reading.issues()
                        .warning(path, "a column without a heading", "a known heading: this column is not read", null);
            }
        }
    }

    private boolean isFilledBelow(int column) {
        for (Row row : sheet) {
            if (row.getRowNum() > headingRow
                    && !CellReading.of((XSSFCell) row.getCell(column)).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void judge(int index, String heading) {
        List<String> missing = form.columns().stream()
                .filter(column -> !columns.containsValue(column))
                .map(FormColumn::heading)
                .toList();
        String nearest = NearestMatch.of(heading, missing);
        if (nearest == null || heading.length() < 4) {
            String path = form.list() + ".headings[" + index + "]";
            reading.place(path, place(headingRow, index));
            String told = isYesAndNo(index)
                    ? "a known heading: this column of Yes and No is not read, and what it says stays not known"
                    : "a known heading: this column is not read";
            reading.issues().warning(path, heading, told, null);
            return;
        }
        fault("headings[" + index + "]", headingRow, index, heading, "a known heading", nearest);
        headings.find(nearest).ifPresent(column -> columns.put(index, column));
    }

    /** True where people answer a question in a column, and nothing else stands there. */
    private boolean isYesAndNo(int column) {
        boolean found = false;
        for (Row row : sheet) {
            CellReading cell =
                    row.getRowNum() > headingRow ? CellReading.of((XSSFCell) row.getCell(column)) : CellReading.BLANK;
            if (!cell.isBlank() && CellWords.YES_NO.find(cell.text()).isEmpty()) {
                return false;
            }
            found |= !cell.isBlank();
        }
        return found;
    }

    private String place(int row, int column) {
        return "sheet " + sheet.getSheetName() + ", cell " + letters(column) + (row + 1);
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    private void fault(String what, int row, int column, String value, String expected, @Nullable String nearest) {
        String path = form.list() + "." + what;
        reading.place(path, place(row, column));
        reading.issues().fault(path, value, expected, nearest);
    }
}
