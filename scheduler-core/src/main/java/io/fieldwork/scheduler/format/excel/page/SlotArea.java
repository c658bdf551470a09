package io.fieldwork.scheduler.format.excel.page;

/**
 * Where a slot stands on a page: its first row has its time and number, the rows below have the reference in the left column and
 * who attends in the right one.
 *
 * @param slot id of the slot
 * @param column the left one of its two columns, counted from 0
 * @param endRow the row behind its last one
 */
public record SlotArea(String slot, int column, int firstRow, int endRow) {

    /** True for a cell in which a reference is read. */
    public boolean holdsReference(int row, int atColumn) {
        return atColumn == column && isBelowHead(row);
    }

    /** True for a cell that says who attends. */
    public boolean holdsPerson(int row, int atColumn) {
        return atColumn == column + 1 && isBelowHead(row);
    }

    private boolean isBelowHead(int row) {
        return row > firstRow && row < endRow;
    }
}
