package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.loaded.CellPlace;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet as it is found. Its cells are counted from where the program's first one stands now: people put rows above a page and
 * columns before it.
 *
 * @param rows how many rows further down all stands than it was written
 * @param columns how many columns further right
 * @param cells what its cells say, but for empty ones
 */
record FoundSheet(XSSFSheet sheet, int rows, int columns, SortedMap<CellAddress, CellValue> cells) {

    static FoundSheet of(XSSFSheet sheet, int rows, int columns) {
        return new FoundSheet(sheet, rows, columns, WrittenSheet.cellsOf(sheet, rows, columns));
    }

    String name() {
        return sheet.getSheetName();
    }

    CellPlace place() {
        return new CellPlace(name(), "");
    }

    /** Where a cell stands now; for one above or before the sheet, its first. */
    CellPlace place(CellAddress cell) {
        CellAddress now = new CellAddress(Math.max(0, cell.getRow() + rows), Math.max(0, cell.getColumn() + columns));
        return new CellPlace(name(), now.formatAsString());
    }
}
