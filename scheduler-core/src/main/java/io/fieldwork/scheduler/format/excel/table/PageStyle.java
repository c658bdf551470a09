package io.fieldwork.scheduler.format.excel.table;

/**
 * How a cell of a page looks.
 *
 * @param fit how the text is kept inside the cell
 * @param input true for the cell that holds a reference: it is unlocked, and what is typed there stays text
 * @param changed true for a block that is not as the version before had it: its outline is bold
 */
public record PageStyle(PageColour colour, PageFace face, Align align, Fit fit, boolean input, boolean changed) {

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        TOP_LEFT
    }

    public enum Fit {
        WRAP,
        SHRINK
    }

    public static PageStyle of(PageColour colour, PageFace face, Align align) {
        return new PageStyle(colour, face, align, Fit.SHRINK, false, false);
    }

    public PageStyle with(PageFace newFace) {
        return new PageStyle(colour, newFace, align, fit, input, changed);
    }

    public PageStyle wrapped() {
        return new PageStyle(colour, face, align, Fit.WRAP, input, changed);
    }

    public PageStyle forInput() {
        return new PageStyle(colour, face, align, fit, true, changed);
    }

    PageStyle fitting(PageFace newFace, Fit newFit) {
        return new PageStyle(colour, newFace, align, newFit, input, changed);
    }

    public PageStyle asChanged() {
        return new PageStyle(colour, face, align, fit, input, true);
    }
}
