package io.fieldwork.scheduler.format.excel;

/** What must be minded when words that somebody typed go into a cell. */
final class ScheduleText {

    /** A cell holds no more. */
    private static final int LONGEST = 32_767;

    private ScheduleText() {}

    /** True for text that a spreadsheet might take for a formula when the cell is edited. */
    static boolean needsQuote(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    static String capped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
