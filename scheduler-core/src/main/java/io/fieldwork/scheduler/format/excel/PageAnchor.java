package io.fieldwork.scheduler.format.excel;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * How far the rows and columns of a page were shifted by people who put rows above it or columns before it.
 *
 * @param rows how many rows further down everything stands
 * @param columns how many columns further right everything stands
 */
record PageAnchor(int rows, int columns) {

    private static final int SEARCHED_ROWS = 40;
    private static final int SEARCHED_COLUMNS = 30;

    /** Finds the headings of a page; empty for a sheet that is no page. */
    static Optional<PageAnchor> find(Sheet sheet) {
        for (int row = 0; row < SEARCHED_ROWS; row++) {
            Row line = sheet.getRow(row);
            for (int column = 0; line != null && column < SEARCHED_COLUMNS; column++) {
                boolean left = PageContent.HEADING_LEFT.equalsIgnoreCase(PageCellText.of(line.getCell(column)));
                if (left && column > 0) {
                    return Optional.of(new PageAnchor(row - PageLayout.HEADING_ROW, column - 1));
                }
            }
        }
        return Optional.empty();
    }
}
