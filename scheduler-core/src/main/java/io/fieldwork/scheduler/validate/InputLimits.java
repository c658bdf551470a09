package io.fieldwork.scheduler.validate;

import java.time.LocalDate;
import java.util.Map;

/**
 * How large an input may be. Each limit is far above any inspection, and a message that refuses an input names the limit
 * that it goes beyond. They keep a file that was made to do harm, or was damaged, from taking all memory or all time.
 */
public final class InputLimits {

    /** Of a workbook as it lies on the disk. */
    public static final int WORKBOOK_MEGABYTES = 30;

    /** Of all parts of a workbook together, unpacked. */
    public static final int UNPACKED_MEGABYTES = 100;

    /** Of a workbook, formatted empty ones included. */
    public static final int CELLS = 300_000;

    /** Of a workbook, formatted empty ones included. */
    public static final int ROWS = 100_000;

    /** Of a workbook: sheets, pictures, tables and all else. */
    public static final int PARTS = 1_000;

    /** Of a workbook: columns with a width of their own. The library compares each with all before it. */
    public static final int WIDTHS = 5_000;

    /** Of a workbook: all that is no cell and no text, such as formats, names, comments, links and merged cells. */
    public static final int OTHERS = 300_000;

    /** Of a workbook: all elements of its parts, and their attributes. A full cell takes seven. */
    public static final int PIECES = 1_500_000;

    /** Of a workbook: different texts in its cells. */
    public static final int TEXTS = 300_000;

    /** Of all texts of a workbook together. */
    public static final int LETTERS = 20_000_000;

    /** Of every other kind of file. */
    public static final int TEXT_MEGABYTES = 10;

    /** Of the runs of a sweep, {@code runs.jsonl}. */
    public static final int RUNS_MEGABYTES = 100;

    /** How deep brackets of JSON may be nested. */
    public static final int DEPTH = 100;

    /** Of a number in JSON. */
    public static final int DIGITS = 100;

    /** Of one text: a name, a label, a note. */
    public static final int CHARACTERS = 10_000;

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;

    private static final int ENTRIES = 2_000;

    private static final Map<String, Integer> ENTRIES_BY_LIST = Map.of(
            "inspectors",
            200,
            "cases",
            1_000,
            "meetings",
            1_000,
            "sites",
            200,
            "rooms",
            500,
            "absences",
            10_000,
            "diaries",
            10_000);

    private InputLimits() {}

    /** How many entries a list may have: that of the inspection with this name, or any within its entries. */
    public static int entries(String list) {
        return ENTRIES_BY_LIST.getOrDefault(list, ENTRIES);
    }

    /** True for a day with which sums of days stay dates. */
    public static boolean isDay(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
