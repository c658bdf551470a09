package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.table.PageArea;
import io.fieldwork.scheduler.format.excel.table.PageStyle;

/** One printed field of a page: a cell, or several merged into one. */
public record PageCell(PageArea area, PageValue value, PageStyle style, PageEdges edges) {

    /** The same field, bold at its edges. */
    PageCell asChanged() {
        return new PageCell(area, value, style.asChanged(), edges);
    }

    static PageCell words(PageArea area, String text, PageStyle style, PageEdges edges) {
        return new PageCell(area, new PageValue.Words(text), style, edges);
    }
}
