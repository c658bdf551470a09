package io.fieldwork.scheduler.format.excel.page;

/** Where an item stands: its day (0 is Monday) and its rows in the sheet, the end not included. */
record PageBlock(int day, int firstRow, int endRow, PageItem item) {

    int rows() {
        return endRow - firstRow;
    }
}
