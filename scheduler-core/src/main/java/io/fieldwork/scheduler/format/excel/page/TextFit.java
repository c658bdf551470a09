package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.page.PageStyle.Face;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Fit;
import io.fieldwork.scheduler.format.excel.table.PrintedText;
import java.util.List;

/**
 * Chooses a lettering in which a text is readable inside its cells, so that nothing is cut off. Letters are counted and
 * not measured: the same page must come out on every machine, whatever fonts it has.
 */
final class TextFit {

    /** The height of a quarter-hour row in points. */
    static final float ROW_POINTS = 12.75f;

    /** The width of the right column in points, less its margins; the left column is a little narrower. */
    private static final double COLUMN_POINTS = 74;

    /** The width of both columns of a day in points, less their margins. */
    private static final double DAY_POINTS = 146;

    private static final double LETTER = 0.52;

    /** Part of the text may be bold, which is wider. */
    private static final double BOLD_LETTER = 0.53;

    private static final float LINE = 1.22f;
    private static final List<Face> FACES = List.of(Face.PLAIN, Face.SMALL, Face.TINY);

    private TextFit() {}

    /** The style with the largest lettering that fits, wrapped where there are rows for it; else the smallest. */
    static PageStyle fit(String text, PageField.Area area, PageStyle style) {
        for (Face face : FACES) {
            if (heightOf(text, face) <= Math.max(area.rows() * ROW_POINTS, lineOf(face))) {
                Fit fit = area.rows() > 1 ? Fit.WRAP : Fit.SHRINK;
                return style.fitting(face, fit);
            }
        }
        return style.fitting(Face.TINY, Fit.WRAP);
    }

    /** True where a text, part of it bold, can be read in so many rows across both columns of a day. */
    static boolean fitsAcrossDay(String text, int rows, Face face) {
        return heightAcrossDay(text, face) <= rows * ROW_POINTS;
    }

    /** The height in points that a text needs in a column of a day. */
    static float heightOf(String text, Face face) {
        return heightOf(text, COLUMN_POINTS, LETTER, face);
    }

    /** The height in points that a text, part of it bold, needs across both columns of a day. */
    static float heightAcrossDay(String text, Face face) {
        return heightOf(text, DAY_POINTS, BOLD_LETTER, face);
    }

    /** The height of the text in a column of that width, where a letter is as wide as that share of its size. */
    private static float heightOf(String text, double width, double letter, Face face) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += PrintedText.lines(line, (int) (width / (face.points() * letter)));
        }
        return lines * lineOf(face);
    }

    private static float lineOf(Face face) {
        return face.points() * LINE;
    }
}
