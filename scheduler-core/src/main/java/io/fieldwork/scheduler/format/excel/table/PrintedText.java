package io.fieldwork.scheduler.format.excel.table;

/**
 * How much room a text takes on paper. A workbook says no more than the height of a row, so who writes one has to count
 * the lines of a wrapped text: else it is cut off in print until somebody has opened the file and adjusted it.
 */
public final class PrintedText {

    private PrintedText() {}

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

    /** The text, or its first words and an ellipsis where it is longer than so many letters. */
    public static String shortened(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        String cut = text.substring(0, letters - 1);
        int word = cut.lastIndexOf(' ');
        return (word > letters / 2 ? cut.substring(0, word) : cut).strip() + "\u2026";
    }
}
