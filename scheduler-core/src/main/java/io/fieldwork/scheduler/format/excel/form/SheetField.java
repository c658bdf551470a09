package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;

/** How one value of a row goes into its cell and comes back. */
public interface SheetField {

    /** The format of the column's cells. */
    enum Format {
        TEXT,
        NUMBER,
        DAY,
        TIME
    }

    Format format();

    /** The content for a row; {@code field} is the column's JSON field. */
    CellContent write(ObjectNode row, String field, InputNames names);

    /** Puts what the cell says into its row, or a fault into the issues. Never called for blank cells. */
    void read(SheetCell cell);
}
