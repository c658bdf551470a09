package io.fieldwork.scheduler.format.excel.cell;

/** What must be minded when words that somebody typed go into a cell. */
public final class ScheduleText {

    /** A cell holds no more. */
    private static final int LONGEST = 32_767;

    /** With these, and the wide ones of East Asian keyboards, begins what Excel takes for a formula, or for a mark of text. */
    private static final String FORMULA_BEGINS = "=+-@'\uff1d\uff0b\uff0d\uff20";

    private ScheduleText() {}

    /** True for text that a spreadsheet might take for something else when the cell is edited. */
    public static boolean needsQuote(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    }

    public static String capped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
