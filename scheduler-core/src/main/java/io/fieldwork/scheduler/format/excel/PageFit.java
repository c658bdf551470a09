package io.fieldwork.scheduler.format.excel;

import java.util.List;

/** Chooses a lettering in which a text is readable inside its cells, so that nothing is cut off. */
final class PageFit {

    /** The height of a quarter-hour row in points. */
    static final float ROW_POINTS = 12.75f;

    /** The width of the right column in points, less its margins; the left column is a little narrower. */
    private static final double COLUMN_POINTS = 76;

    private static final double LETTER = 0.52;
    private static final double LINE = 1.22;
    private static final List<PageFace> FACES = List.of(PageFace.PLAIN, PageFace.SMALL, PageFace.TINY);

    private PageFit() {}

    /** The style with the largest lettering that fits when wrapped; shrunk to one line where none does. */
    static PageStyle fit(String text, PageArea area, PageStyle style) {
        if (area.rows() > 1) {
            for (PageFace face : FACES) {
                if (fits(text, area.rows() * ROW_POINTS, face)) {
                    return new PageStyle(style.colour(), face, style.align(), PageStyle.Fit.WRAP, style.input());
                }
            }
            return new PageStyle(style.colour(), PageFace.TINY, style.align(), PageStyle.Fit.WRAP, style.input());
        }
        return new PageStyle(style.colour(), PageFace.PLAIN, style.align(), PageStyle.Fit.SHRINK, style.input());
    }

    private static boolean fits(String text, double height, PageFace face) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += lines(line, (int) (COLUMN_POINTS / (face.points() * LETTER)));
        }
        return lines * face.points() * LINE <= height;
    }

    private static int lines(String text, int lettersPerLine) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > lettersPerLine) {
                lines++;
                used = 0;
            }
            used += word.length() + (used > 0 ? 1 : 0);
            lines += Math.max(0, used - 1) / lettersPerLine;
            used = used > lettersPerLine ? used % lettersPerLine : used;
        }
        return lines;
    }
}
