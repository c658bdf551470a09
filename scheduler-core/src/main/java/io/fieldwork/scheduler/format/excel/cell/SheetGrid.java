package io.fieldwork.scheduler.format.excel.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a list as a person sees them on the screen.
 *
 * <p>Cells that are merged over rows are one large cell there, which says the same of every row beside it; the file has its
 * value in the first of them alone, and may have others below that nobody sees. What stands above the list, its title and
 * its headings, is taken as it is laid out.
 *
 * <pre>{@code
 * SheetGrid grid = SheetGrid.below(sheet, 0, List.of(0, 2));
 * grid.cell(3, 2);     // what C4 shows: the name in C3 where C3:C4 are merged
 * grid.isTyped(3, 2);  // false: nothing of its own stands in C4
 * }</pre>
 */
public final class SheetGrid {

    /** What is wrong with a range that {@link #across} finds. */
    public static final String MERGED_OVER_COLUMNS = "cells that are merged over columns";

    /** What would be right in its place. */
    public static final String A_CELL_FOR_EACH =
            "a cell of its own in each column: unmerge these (in Excel: Home, Merge & Center)";

    /** In points: of a row that is lower nobody can read a word, however small its letters are. */
    private static final int LEAST_HEIGHT = 3;

    private final XSSFSheet sheet;

    /** By column the merged ranges that cover cells of it, by their first rows. */
    private final Map<Integer, NavigableMap<Integer, CellRangeAddress>> merged = new HashMap<>();

    private SheetGrid(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The cells below a row of headings.
     *
     * @param columns those of the list, counted from 0; merged ranges of others are nobody's business
     */
    public static SheetGrid below(XSSFSheet sheet, int headings, Collection<Integer> columns) {
        SheetGrid grid = new SheetGrid(sheet);
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.getFirstRow() > headings) {
                grid.add(range, columns);
            }
        }
        return grid;
    }

    /** The cells of the first rows: a heading may be merged over several of them, and so stand beside others below it. */
    public static SheetGrid ofHeadings(XSSFSheet sheet, int last) {
        SheetGrid grid = new SheetGrid(sheet);
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.getFirstRow() <= last && isOneColumn(range)) {
                grid.add(range, List.of(range.getFirstColumn()));
            }
        }
        return grid;
    }

    private void add(CellRangeAddress range, Collection<Integer> columns) {
        for (int column : columns) {
            if (column >= range.getFirstColumn() && column <= range.getLastColumn()) {
                merged.computeIfAbsent(column, unused -> new TreeMap<>()).put(range.getFirstRow(), range);
            }
        }
    }

    private static boolean isOneColumn(CellRangeAddress range) {
        return range.getFirstColumn() == range.getLastColumn();
    }

    private @Nullable CellRangeAddress range(int row, int column) {
        NavigableMap<Integer, CellRangeAddress> ranges = merged.get(column);
        Map.Entry<Integer, CellRangeAddress> nearest = ranges == null ? null : ranges.floorEntry(row);
        return nearest == null || nearest.getValue().getLastRow() < row ? null : nearest.getValue();
    }

    /** What a cell shows; what is merged over columns shows in the first of them alone. */
    public CellReading cell(int row, int column) {
        CellRangeAddress range = range(row, column);
        if (range == null) {
            return typed(row, column);
        }
        return column == range.getFirstColumn() ? typed(range.getFirstRow(), column) : CellReading.BLANK;
    }

    /** True where the cell holds something of its own, which can be seen. */
    public boolean isTyped(int row, int column) {
        CellRangeAddress range = range(row, column);
        boolean isFirst = range == null || (range.getFirstRow() == row && range.getFirstColumn() == column);
        return isFirst && !typed(row, column).isBlank();
    }

    /** The ranges with something in them that lie over a row and over more columns than one. */
    public List<CellRangeAddress> across(int row) {
        List<CellRangeAddress> found = new ArrayList<>();
        for (int column : merged.keySet()) {
            CellRangeAddress range = range(row, column);
            if (range != null
                    && !isOneColumn(range)
                    && !found.contains(range)
                    && !typed(range.getFirstRow(), range.getFirstColumn()).isBlank()) {
                found.add(range);
            }
        }
        return found;
    }

    /** True for a sheet on which nothing stands. */
    public static boolean isEmpty(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!CellReading.of((XSSFCell) cell).isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** True for a row that nobody sees: hidden by hand, by a filter or by a group, or of no height. */
    public boolean isHidden(int row) {
        return isHidden(sheet.getRow(row));
    }

    /** The same of a row of any sheet; no row is not hidden, and one that was drawn together to a line is. */
    public static boolean isHidden(@Nullable Row row) {
        return row != null && (row.getZeroHeight() || row.getHeightInPoints() < LEAST_HEIGHT);
    }

    /** True where all that a cell shows is struck through. */
    public boolean isStruck(int row, int column) {
        CellRangeAddress range = range(row, column);
        return isStruck(range == null ? found(row, column) : found(range.getFirstRow(), range.getFirstColumn()));
    }

    /** The same of a cell of any sheet; of a text some words may be struck through, and then it stands all the same. */
    public static boolean isStruck(@Nullable Cell given) {
        if (!(given instanceof XSSFCell cell) || CellReading.of(cell).isBlank()) {
            return false;
        }
        // A damaged workbook has cells whose style it has not, and the library then answers null.
        XSSFCellStyle style = cell.getCellStyle();
        boolean whole = style != null && style.getFont().getStrikeout();
        XSSFRichTextString text = cell.getCellType() == CellType.STRING ? cell.getRichStringCellValue() : null;
        if (text == null || text.numFormattingRuns() == 0) {
            return whole;
        }
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int start = text.getIndexOfFormattingRun(i);
            String part = text.getString().substring(start, start + text.getLengthOfFormattingRun(i));
            XSSFFont font = text.getFontOfFormattingRun(i);
            if (!part.isBlank() && !(font == null ? whole : font.getStrikeout())) {
                return false;
            }
        }
        return true;
    }

    /** True for a column that nobody sees. */
    public boolean isHiddenColumn(int column) {
        return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0;
    }

    /** Rows as a message names them, counted from 0: {@code rows 3 and 5 to 7}. */
    public static String rowNames(Collection<Integer> rows) {
        List<String> parts = new ArrayList<>();
        List<Integer> sorted = rows.stream().sorted().toList();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) > sorted.get(i - 1) + 1) {
                int from = sorted.get(first) + 1;
                int to = sorted.get(i - 1) + 1;
                parts.add(from == to ? "" + from : from + (to == from + 1 ? " and " : " to ") + to);
                first = i;
            }
        }
        return (rows.size() == 1 ? "row " : "rows ") + String.join(", ", parts);
    }

    /** The columns in which a merged range lies over a row. */
    public Set<Integer> mergedColumns(int row) {
        Set<Integer> found = new TreeSet<>();
        merged.keySet().stream().filter(column -> range(row, column) != null).forEach(found::add);
        return found;
    }

    private CellReading typed(int row, int column) {
        return CellReading.of(found(row, column));
    }

    private @Nullable XSSFCell found(int row, int column) {
        XSSFRow cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }
}
