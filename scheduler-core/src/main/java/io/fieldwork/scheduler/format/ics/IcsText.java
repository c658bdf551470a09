package io.fieldwork.scheduler.format.ics;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Words as a calendar file can hold them, and lines as long as it may have them. */
final class IcsText {

    /** Octets in a line, its end not counted (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final Pattern BREAK = Pattern.compile("\\R");

    /** Control characters, and halves of characters: no file in UTF-8 can hold those. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n]]");

    private IcsText() {}

    /** The text without control characters other than line breaks. */
    static String clean(String text) {
        return UNFIT.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
    }

    /** The text in one line and without quotation marks, which a parameter cannot hold. */
    static String parameter(String text) {
        return clean(text).replace('\n', ' ').replace('"', '\'');
    }

    /** Folds lines by octets and never inside a character; what the library folds is counted in characters. */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + 64);
        int octets = 0;
        for (int i = 0; i < unfolded.length(); i += Character.charCount(unfolded.codePointAt(i))) {
            int codePoint = unfolded.codePointAt(i);
            if (codePoint == '\r' || codePoint == '\n') {
                folded.appendCodePoint(codePoint);
                octets = 0;
                continue;
            }
            int size = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(codePoint);
            octets += size;
        }
        return folded.toString();
    }
}
