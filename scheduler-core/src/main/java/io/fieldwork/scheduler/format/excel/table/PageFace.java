package io.fieldwork.scheduler.format.excel.table;

/** The few letterings of a page; sizes in points. */
public enum PageFace {
    TITLE(14, true, false),
    DAY(10, true, false),
    REFERENCE(10, true, false),
    STRONG(8, true, false),
    PLAIN(8, false, false),
    NOTE(8, false, true),
    SMALL(7, false, false),
    TINY(6, false, false);

    private final int points;
    private final boolean bold;
    private final boolean italic;

    PageFace(int points, boolean bold, boolean italic) {
        this.points = points;
        this.bold = bold;
        this.italic = italic;
    }

    public int points() {
        return points;
    }

    public boolean isBold() {
        return bold;
    }

    public boolean isItalic() {
        return italic;
    }
}
