package io.fieldwork.scheduler.format.excel.table;

import java.util.List;

/** Chooses a lettering in which a text is readable inside its cells, so that nothing is cut off. */
public final class PageFit {

    /** The height of a quarter-hour row in points. */
    public static final float ROW_POINTS = 12.75f;

    /** The width of the right column in points, less its margins; the left column is a little narrower. */
    private static final double COLUMN_POINTS = 74;

    /** The width of both columns of a day in points, less their margins. */
    private static final double DAY_POINTS = 146;

    private static final double LETTER = 0.52;

    /** Part of the text may be bold, which is wider. */
    private static final double BOLD_LETTER = 0.53;

    private static final float LINE = 1.22f;
    private static final List<PageFace> FACES = List.of(PageFace.PLAIN, PageFace.SMALL, PageFace.TINY);

    private PageFit() {}

    /** The style with the largest lettering that fits, wrapped where there are rows for it; else the smallest. */
    public static PageStyle fit(String text, PageArea area, PageStyle style) {
        for (PageFace face : FACES) {
            if (heightOf(text, face) <= Math.max(area.rows() * ROW_POINTS, lineOf(face))) {
                PageStyle.Fit fit = area.rows() > 1 ? PageStyle.Fit.WRAP : PageStyle.Fit.SHRINK;
                return style.fitting(face, fit);
            }
        }
        return style.fitting(PageFace.TINY, PageStyle.Fit.WRAP);
    }

    /** True where a text, part of it bold, can be read in so many rows across both columns of a day. */
    public static boolean fitsAcrossDay(String text, int rows, PageFace face) {
        return heightAcrossDay(text, face) <= rows * ROW_POINTS;
    }

    /** The text, or its first words and an ellipsis where it is longer than so many letters. */
    public static String shortened(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        String cut = text.substring(0, letters - 1);
        int word = cut.lastIndexOf(' ');
        return (word > letters / 2 ? cut.substring(0, word) : cut).strip() + "\u2026";
    }

    /** The height in points that a text needs in a column of a day. */
    public static float heightOf(String text, PageFace face) {
        return heightOf(text, COLUMN_POINTS, LETTER, face);
    }

    /** The height in points that a text, part of it bold, needs across both columns of a day. */
    public static float heightAcrossDay(String text, PageFace face) {
        return heightOf(text, DAY_POINTS, BOLD_LETTER, face);
    }

    private static float heightOf(String text, double width, double letter, PageFace face) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += lines(line, (int) (width / (face.points() * letter)));
        }
        return lines * lineOf(face);
    }

    private static float lineOf(PageFace face) {
        return face.points() * LINE;
    }

    /** How many lines a text without line breaks takes when wrapped at words. */
    public static int lines(String text, int lettersPerLine) {
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
