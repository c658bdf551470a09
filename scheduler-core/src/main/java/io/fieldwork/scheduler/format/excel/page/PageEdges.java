package io.fieldwork.scheduler.format.excel.page;

/** Which sides of a cell carry the outline of its block. */
record PageEdges(boolean top, boolean bottom, boolean left, boolean right) {

    static final PageEdges NO_EDGES = new PageEdges(false, false, false, false);
    static final PageEdges ALL = new PageEdges(true, true, true, true);

    /** The edges of the left column of a block. */
    static PageEdges leftColumn(boolean top, boolean bottom) {
        return new PageEdges(top, bottom, true, false);
    }

    /** The edges of the right column of a block. */
    static PageEdges rightColumn(boolean top, boolean bottom) {
        return new PageEdges(top, bottom, false, true);
    }
}
