package io.fieldwork.scheduler.format.excel.page;

import java.time.LocalDate;

/**
 * One printed field of a page: a cell, or several merged into one. A page is a list of these before anything of it is
 * drawn, so what it says is decided without a workbook at hand, and the reader knows what was printed by asking the
 * same list.
 */
record PageField(Area area, Value value, PageStyle style, Edges edges) {

    static PageField words(Area area, String text, PageStyle style, Edges edges) {
        return new PageField(area, new Value.Words(text), style, edges);
    }

    /** The same field, bold at its edges. */
    PageField asChanged() {
        return new PageField(area, value, style.asChanged(), edges);
    }

    /** A rectangle of cells, counted from 0, both ends included. */
    record Area(int row, int column, int lastRow, int lastColumn) {

        static Area cell(int row, int column) {
            return new Area(row, column, row, column);
        }

        /** Columns of one row, both ends included. */
        static Area row(int row, int firstColumn, int lastColumn) {
            return new Area(row, firstColumn, row, lastColumn);
        }

        /** Rows of one column, the end row not included. */
        static Area column(int column, int firstRow, int endRow) {
            return new Area(firstRow, column, endRow - 1, column);
        }

        int rows() {
            return lastRow - row + 1;
        }

        boolean isMerged() {
            return lastRow > row || lastColumn > column;
        }
    }

    /** What the field holds. */
    sealed interface Value {

        /** The value as text, as the reader sees it again. */
        String text();

        record Words(String text) implements Value {}

        /** Words of which the first are bold. */
        record Headed(String heading, String body) implements Value {

            @Override
            public String text() {
                return body.isEmpty() ? heading : heading + "\n" + body;
            }
        }

        /** A mark of the hour gutter, on the 12-hour clock (OUT-006). */
        record Hour(int hour) implements Value {

            @Override
            public String text() {
                return Integer.toString(hour);
            }
        }

        /** A real date (OUT-017). */
        record Day(LocalDate date) implements Value {

            @Override
            public String text() {
                return date.toString();
            }
        }
    }

    /**
     * Which sides carry the outline of a block. Most blocks are several fields, so each field has only those sides that
     * lie at the rim of its block.
     */
    record Edges(boolean top, boolean bottom, boolean left, boolean right) {

        static final Edges NONE = new Edges(false, false, false, false);

        static final Edges ALL = new Edges(true, true, true, true);

        /** The edges of the left column of a block. */
        static Edges leftColumn(boolean top, boolean bottom) {
            return new Edges(top, bottom, true, false);
        }

        /** The edges of the right column of a block. */
        static Edges rightColumn(boolean top, boolean bottom) {
            return new Edges(top, bottom, false, true);
        }
    }
}
