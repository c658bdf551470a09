package io.fieldwork.scheduler.validate;

import java.util.regex.Pattern;

/**
 * Tells letters from what steers a terminal, a page or a calendar program.
 *
 * <pre>{@code
 * PlainText.shown("a\u001b[31mb") // "a?[31mb"
 * }</pre>
 *
 * <p>No plain text are: control characters, but for tabs and line feeds; what turns the direction of writing, with which a
 * name can be made to look like another; separators of lines and paragraphs; halves of a letter, and what Unicode keeps
 * for no letter.
 */
public final class PlainText {

    private static final String STEERING =
            "\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\p{Cs}\\ufdd0-\\ufdef\\ufffe\\uffff";

    private static final Pattern CONTROLS = Pattern.compile("[" + STEERING + "&&[^\\t\\n]]");

    private PlainText() {}

    /** True where something in it is no letter, space, tab or line feed. */
    public static boolean hasControls(String text) {
        return CONTROLS.matcher(text).find();
    }

    /** The same text with a question mark for each of these, tabs and line feeds kept. */
    public static String shown(String text) {
        return CONTROLS.matcher(text).replaceAll("?");
    }
}
