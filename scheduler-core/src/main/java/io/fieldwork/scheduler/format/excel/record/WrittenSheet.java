package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.excel.page.SlotArea;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as the program wrote it.
 *
 * @param owner id of the inspector whose page it is; empty for a list
 * @param slots where those of a page stand; none of a list
 * @param cells what its cells say, but for empty ones
 */
public record WrittenSheet(
        String name, SheetUse use, String owner, List<SlotArea> slots, SortedMap<CellAddress, CellValue> cells) {

    /** No column stands so far before the first one that was written. */
    private static final int BEFORE_ALL = -100_000;

    public WrittenSheet {
        slots = List.copyOf(slots);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** A page, of which is not said yet what stands in it. */
    public static WrittenSheet page(String name, String owner, List<SlotArea> slots) {
        return new WrittenSheet(name, SheetUse.PAGE, owner, slots, new TreeMap<>());
    }

    /** A list, of which is not said yet what stands in it. */
    public static WrittenSheet list(String name, SheetUse use) {
        return new WrittenSheet(name, use, "", List.of(), new TreeMap<>());
    }

    /** The same with what stands in a sheet. */
    WrittenSheet saying(XSSFSheet sheet) {
        return new WrittenSheet(name, use, owner, slots, cellsOf(sheet, 0, 0));
    }

    /** How many cells say something. */
    public int size() {
        return cells.size();
    }

    public boolean isPage() {
        return use == SheetUse.PAGE;
    }

    /** What stands in a cell; null for nothing. */
    @Nullable CellValue at(CellAddress cell) {
        return cells.get(cell);
    }

    /** The text of each heading of a list by its column. */
    Map<Integer, CellValue> headings() {
        return row(cells, 0);
    }

    /** What stands in a row, by column. */
    static SortedMap<Integer, CellValue> row(SortedMap<CellAddress, CellValue> cells, int row) {
        SortedMap<Integer, CellValue> found = new TreeMap<>();
        cells.subMap(new CellAddress(row, BEFORE_ALL), new CellAddress(row + 1, BEFORE_ALL))
                .forEach((cell, value) -> found.put(cell.getColumn(), value));
        return found;
    }

    /** What the cells of a sheet say, counted from a cell of it. */
    static SortedMap<CellAddress, CellValue> cellsOf(XSSFSheet sheet, int firstRow, int firstColumn) {
        SortedMap<CellAddress, CellValue> cells = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellValue value = CellValue.of((XSSFCell) cell);
                if (value != null) {
                    cells.put(new CellAddress(row.getRowNum() - firstRow, cell.getColumnIndex() - firstColumn), value);
                }
            }
        }
        return cells;
    }
}
