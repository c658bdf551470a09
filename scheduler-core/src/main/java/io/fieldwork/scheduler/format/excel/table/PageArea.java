package io.fieldwork.scheduler.format.excel.table;

/** A rectangle of cells, counted from 0, both ends included. */
public record PageArea(int row, int column, int lastRow, int lastColumn) {

    public static PageArea cell(int row, int column) {
        return new PageArea(row, column, row, column);
    }

    /** Columns of one row, both ends included. */
    public static PageArea row(int row, int firstColumn, int lastColumn) {
        return new PageArea(row, firstColumn, row, lastColumn);
    }

    /** Rows of one column, the end row not included. */
    public static PageArea column(int column, int firstRow, int endRow) {
        return new PageArea(firstRow, column, endRow - 1, column);
    }

    public int rows() {
        return lastRow - row + 1;
    }

    public boolean isMerged() {
        return lastRow > row || lastColumn > column;
    }
}
