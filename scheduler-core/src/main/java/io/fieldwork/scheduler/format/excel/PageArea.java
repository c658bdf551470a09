package io.fieldwork.scheduler.format.excel;

/** A rectangle of cells, counted from 0, both ends included. */
record PageArea(int row, int column, int lastRow, int lastColumn) {

    static PageArea cell(int row, int column) {
        return new PageArea(row, column, row, column);
    }

    /** Columns of one row, both ends included. */
    static PageArea row(int row, int firstColumn, int lastColumn) {
        return new PageArea(row, firstColumn, row, lastColumn);
    }

    /** Rows of one column, the end row not included. */
    static PageArea column(int column, int firstRow, int endRow) {
        return new PageArea(firstRow, column, endRow - 1, column);
    }

    int rows() {
        return lastRow - row + 1;
    }

    boolean isMerged() {
        return lastRow > row || lastColumn > column;
    }
}
