package io.fieldwork.scheduler.format.excel;

/**
 * How a cell of a page looks.
 *
 * @param fit how the text is kept inside the cell
 * @param input true for the cell that holds a reference: it is unlocked, and what is typed there stays text
 */
record PageStyle(PageColour colour, PageFace face, Align align, Fit fit, boolean input) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        TOP_LEFT
    }

    enum Fit {
        WRAP,
        SHRINK
    }

    static PageStyle of(PageColour colour, PageFace face, Align align) {
        return new PageStyle(colour, face, align, Fit.SHRINK, false);
    }

    PageStyle with(PageFace newFace) {
        return new PageStyle(colour, newFace, align, fit, input);
    }

    PageStyle wrapped() {
        return new PageStyle(colour, face, align, Fit.WRAP, input);
    }

    PageStyle forInput() {
        return new PageStyle(colour, face, align, fit, true);
    }
}
