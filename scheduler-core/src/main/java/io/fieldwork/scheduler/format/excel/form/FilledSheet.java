package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellWords;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import io.fieldwork.scheduler.format.excel.form.FormReading.RowPlace;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * same go; any other unknown column may be somebody's notes: it is left out, and said. One of Yes and No answers a question
 * that nobody has read, which is a warning.
 *
 * <p>The rows are read as a person sees them ({@link SheetGrid}): what is merged over rows is said of each of them.
 */
public final class FilledSheet {

    private static final String NO_HEADING = "a column without a heading";

    /** How many cells a warning names. */
    private static final int SHOWN_CELLS = 6;

    private final XSSFSheet sheet;
    private final FormSheet form;
    private final FormReading reading;
    private final Map<Integer, FormColumn> columns = new TreeMap<>();
    private final Map<Integer, String> otherHeadings = new TreeMap<>();
    private final Map<String, String> letters = new HashMap<>();

    /** By column the headings that nobody knows and that are said to be left out. */
    private final Map<Integer, String> unread = new TreeMap<>();

    /** Columns with something in the rows of the list and no heading above it. */
    private final Set<Integer> withoutHeading = new TreeSet<>();

    /** Rows with something in other columns alone. */
    private final Set<Integer> withoutColumn = new TreeSet<>();

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
        } else if (sheet.getPhysicalNumberOfRows() > 0 && !SheetGrid.isEmpty(sheet)) {
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
                if (headingRow >= 0 && number > headingRow) {
                    boolean isFilled = isFilled(number);
                    if (isFilled) {
                        rows.add(number);
                    }
                    noteUnread(row, isFilled);
                }
            }
            tellUnread();
            judgeStrays(rows);
            judgeMarked(rows);
            rows.removeIf(this::isMergedOverColumns);
            filledRows = rows;
        }
        return rows;
    }

    /** Notes what of a row stands in no column that has a heading; of a row that is none of the list, that it is there. */
    private void noteUnread(Row row, boolean isFilled) {
        for (Cell cell : row) {
            int column = cell.getColumnIndex();
            boolean isOther = isFilled ? !headings.texts().containsKey(column) : !columns.containsKey(column);
            if (isOther && !typed(cell).isBlank()) {
                if (isFilled) {
                    withoutHeading.add(column);
                } else {
                    withoutColumn.add(row.getRowNum());
                }
            }
        }
    }

    /**
     * Between the first and the last column of a list and next to them, what has no heading is somebody's answer too, which is a
     * warning; what stands further away is said alone.
     */
    private void tellUnread() {
        int last = columns.keySet().stream().max(Integer::compare).orElse(0) + 1;
        boolean isList = form.length() != FormSheet.Length.ONE && !columns.isEmpty();
        List<Integer> near = withoutHeading.stream()
                .filter(column -> isList && column <= last)
                .toList();
        for (int column : near) {
            String path = form.list() + ".unnamed[" + column + "]";
            reading.place(path, place(column));
            reading.issues().warning(path, NO_HEADING, "a heading: this column is not read", null);
            reading.report().leftOutWithWarning(place(column), NO_HEADING);
        }
        if (!unread.isEmpty()) {
            reading.report()
                    .leftOut(
                            places(unread.keySet()),
                            (unread.size() == 1 ? "a heading that is not known, " : "headings that are not known, ")
                                    + unread.values().stream()
                                            .map(heading -> "\"" + heading + "\"")
                                            .collect(Collectors.joining(", ")));
        }
        near.forEach(withoutHeading::remove);
        if (!withoutHeading.isEmpty()) {
            String found = withoutHeading.size() == 1 ? NO_HEADING : "columns without a heading";
            reading.report().leftOut(places(withoutHeading), found);
        }
        if (!withoutColumn.isEmpty()) {
            reading.report().leftOut(rowsPlace(withoutColumn), "nothing stands there in a column that is read");
        }
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
            reading.place(path, rowsPlace(strays.subList(first, end)));
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
            reading.report().readAs("sheet " + sheet.getSheetName(), "a hidden sheet, which is read all the same");
        }
        columns.forEach((index, column) -> {
            if (grid.isHiddenColumn(index)) {
                reading.report()
                        .readAs(place(index), "a hidden column, " + column.heading() + ", which is read all the same");
            }
        });
    }

    /** Rows that are hidden, or whose name is struck through, are never guessed about; takes out what is to be skipped. */
    private void judgeMarked(List<Integer> rows) {
        List<Integer> hidden = rows.stream().filter(grid::isHidden).toList();
        List<Integer> struck = rows.stream()
                .filter(row -> !hidden.contains(row) && grid.isStruck(row, keyColumn(row)))
                .toList();
        tellStruckCells(rows.stream()
                .filter(row -> !hidden.contains(row) && !struck.contains(row))
                .toList());
        if (hidden.isEmpty() && struck.isEmpty()) {
            return;
        }
        List<Integer> marked = new ArrayList<>(hidden);
        marked.addAll(struck);
        String path = form.list() + ".marked";
        String place = rowsPlace(marked);
        reading.place(path, place);
        String found = Stream.of(counted(hidden.size(), "hidden"), counted(struck.size(), "struck through"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        MarkedRows.judge(reading.issues(), reading.report(), path, place, found);
        if (MarkedRows.areSkipped()) {
            rows.removeAll(new HashSet<>(marked));
        }
    }

    /** Only what names a row says that the row is off; of a struck cell beside it nobody can tell what it means. */
    private void tellStruckCells(List<Integer> rows) {
        List<String> cells = new ArrayList<>();
        for (int row : rows) {
            columns.keySet().stream()
                    .filter(column -> grid.isTyped(row, column) && grid.isStruck(row, column))
                    .forEach(column -> cells.add(letters(column) + (row + 1)));
        }
        if (!cells.isEmpty()) {
            String path = form.list() + ".struck";
            String shown = String.join(", ", cells.subList(0, Math.min(SHOWN_CELLS, cells.size())));
            String more = cells.size() > SHOWN_CELLS ? " and others" : "";
            reading.place(path, "sheet " + sheet.getSheetName() + ", " + shown + more);
            String found = cells.size() == 1 ? "a cell that is struck through" : "cells that are struck through";
            String expected = "an empty cell where this is no longer so; it is read all the same";
            reading.issues().warning(path, found, expected, null);
        }
    }

    private static String counted(int count, String how) {
        return count == 0 ? "" : count + (count == 1 ? " row that is " : " rows that are ") + how;
    }

    /** The column that says whom or what a row is about: the first of the form in which the row has something. */
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

    private static CellReading typed(@Nullable Cell cell) {
        return CellReading.of((XSSFCell) cell);
    }

    private CellReading cell(int row, int column) {
        return grid.cell(row, column);
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
        for (FormColumn column : form.columns()) {
            if (column.required() && !columns.containsValue(column)) {
                String path = form.list() + ".headings." + column.field();
                reading.place(path, "sheet " + sheet.getSheetName() + ", row " + (headingRow + 1));
                reading.issues().fault(path, "", "a column with the heading \"" + column.heading() + "\"");
            }
        }
    }

    private void judge(int index, String heading) {
        List<String> missing = form.columns().stream()
                .filter(column -> !columns.containsValue(column))
                .map(FormColumn::heading)
                .toList();
        if (headings.isUnworked(index)) {
            fault("headings[" + index + "]", headingRow, index, heading, FilledRow.NO_RESULT, null);
            return;
        }
        String nearest = NearestMatch.of(heading, missing);
        if (nearest == null || heading.length() < 4) {
            if (isYesAndNo(index)) {
                String path = form.list() + ".headings[" + index + "]";
                reading.place(path, place(headingRow, index));
                String told =
                        "a known heading: this column of Yes and No is not read, and what it says stays not known";
                reading.issues().warning(path, heading, told, null);
                reading.report()
                        .leftOutWithWarning(
                                place(index),
                                "\"" + heading
                                        + "\", a heading that is not known; what the column says stays not known");
            } else {
                unread.put(index, heading);
            }
            return;
        }
        fault("headings[" + index + "]", headingRow, index, heading, "a known heading", nearest);
        headings.find(nearest).ifPresent(column -> columns.put(index, column));
    }

    /** True where people answer a question in a column, and nothing else stands there. */
    private boolean isYesAndNo(int column) {
        boolean found = false;
        for (Row row : sheet) {
            CellReading cell = row.getRowNum() > headingRow ? typed(row.getCell(column)) : CellReading.BLANK;
            if (!cell.isBlank() && CellWords.YES_NO.find(cell.text()).isEmpty()) {
                return false;
            }
            found |= !cell.isBlank();
        }
        return found;
    }

    private String place(int column) {
        return places(Set.of(column));
    }

    private String places(Collection<Integer> some) {
        return "sheet " + sheet.getSheetName() + (some.size() == 1 ? ", column " : ", columns ")
                + some.stream().map(FilledSheet::letters).collect(Collectors.joining(", "));
    }

    private String rowsPlace(Collection<Integer> rows) {
        return "sheet " + sheet.getSheetName() + ", " + SheetGrid.rowNames(rows);
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
