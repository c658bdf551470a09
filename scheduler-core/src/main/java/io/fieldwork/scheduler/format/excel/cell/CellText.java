package io.fieldwork.scheduler.format.excel.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as people type it into cells, lists within one cell, and what must be minded when such text is written again.
 *
 * <pre>{@code
 * CellText.clean(" Case\u00a0Manager ") // "Case Manager"
 * CellText.split("LI; DLI")            // ["LI", "DLI"]
 * }</pre>
 */
public final class CellText {

    private static final Pattern ODD_SPACES = Pattern.compile("[\\u00a0\\u2007\\u202f]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ESCAPE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    /** A cell holds no more. */
    private static final int LONGEST = 32_767;

    /** With these, and the wide ones of East Asian keyboards, begins what Excel takes for a formula, or for a mark of text. */
    private static final String FORMULA_BEGINS = "=+-@'\uff1d\uff0b\uff0d\uff20";

    private CellText() {}

    /** Without spaces around, and with plain spaces and line ends. */
    public static String clean(String text) {
        return ODD_SPACES
                .matcher(text)
                .replaceAll(" ")
                .replace("\ufeff", "") // a byte order mark that was copied along takes no room
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    /** The form in which headings and names are compared: small letters, single spaces. */
    public static String key(String text) {
        return clean(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, small: the form in which labels are compared. */
    public static String letters(String text) {
        return NO_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT).replace("&", "and"))
                .replaceAll("");
    }

    /**
     * Reading drops spaces around a text, since people leave them by accident. A text that has them on purpose is written
     * in double quotes, and so is one that would read as such a quoted text: nothing is lost on the way to a workbook and
     * back.
     */
    static String guard(String text) {
        return isQuoteNeeded(text) ? '"' + text + '"' : text;
    }

    /** The cleaned text, or what was guarded. */
    public static String unguard(String typed) {
        String text = typed.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        if (quoted) {
            String inner = text.substring(1, text.length() - 1);
            if (inner.isEmpty() || isQuoteNeeded(inner)) {
                return inner;
            }
        }
        return clean(typed);
    }

    private static boolean isQuoteNeeded(String text) {
        return !text.isEmpty() && !unguard(text).equals(text);
    }

    /** One cell's text for several items; those with a separator or spaces around them go in double quotes. */
    public static String join(List<String> items) {
        return String.join("; ", items.stream().map(CellText::quotedWhereNeeded).toList());
    }

    private static String quotedWhereNeeded(String item) {
        boolean plain = !item.isEmpty()
                && item.indexOf(';') < 0
                && item.indexOf('\n') < 0
                && !item.startsWith("\"")
                && clean(item).equals(item);
        return plain ? item : '"' + item.replace("\"", "\"\"") + '"';
    }

    /** The items of a cell: separated by semicolons or line ends. */
    public static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = quotedEnd(text, at);
            if (end > 0) {
                String quoted = text.substring(at, end).strip();
                items.add(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
            } else {
                end = separator(text, at);
                String item = clean(text.substring(at, end));
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
            at = end + 1;
        }
        return items;
    }

    private static int separator(String text, int from) {
        int at = from;
        while (at < text.length() && ";\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Where the quoted item that begins here ends, separator excluded; or 0 where there is none. */
    private static int quotedEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            return 0;
        }
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    int end = separator(text, at + 1);
                    return text.substring(at + 1, end).isBlank() ? end : 0;
                }
            }
        }
        return 0;
    }

    /** As the file format wants it: what would read as an escaped character ({@code _x000A_}) is itself escaped. */
    public static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_x");
    }

    /** True for text that a spreadsheet might take for something else when the cell is edited: it is marked as text. */
    public static boolean isFormulaLike(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    }

    /** As much of the text as a cell holds. */
    public static String capped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
