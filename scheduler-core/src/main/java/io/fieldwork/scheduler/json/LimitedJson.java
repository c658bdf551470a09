package io.fieldwork.scheduler.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.validate.InputLimits;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of JSON share: the limits, and how a place in a text is told.
 *
 * <pre>{@code JsonMapper.builder(LimitedJson.factory()).build()}</pre>
 *
 * <p>The limits are those of the parser itself, so that a file that is made to do harm is refused while it is read,
 * and not after.
 */
public final class LimitedJson {

    /** What a text is called that goes beyond a limit. */
    public static final String BEYOND = "more than is read";

    /** What would be right instead. */
    public static final String WITHIN = "brackets nested at most " + InputLimits.DEPTH
            + " deep, texts of at most " + InputLimits.CHARACTERS + " characters and numbers of at most "
            + InputLimits.DIGITS + " digits: the limits of the program";

    private static final int LONGEST_SHOWN = 60;

    /** The place of a fault that concerns a whole file. */
    public static final String WHOLE_FILE = "the file";

    /** How the place of a fault in a line of a file begins. */
    public static final String LINE = "line ";

    private LimitedJson() {}

    /** Reads within {@link InputLimits}. */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(InputLimits.DEPTH)
                        .maxNumberLength(InputLimits.DIGITS)
                        .maxStringLength(InputLimits.CHARACTERS)
                        .maxNameLength(InputLimits.CHARACTERS)
                        .build())
                .build();
    }

    /** Line and column; the whole file where they are not known. */
    public static String place(@Nullable JsonLocation location) {
        return location == null ? WHOLE_FILE : LINE + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /**
     * A value as a message shows it, cut where it is long. Of a list or an object only that it is one is said: a whole
     * inspection in a wrong place is not to be printed (PRIV-001).
     */
    public static String shown(JsonNode node) {
        if (node.isContainerNode()) {
            return node.isArray() ? "a list [ ]" : "an object { }";
        }
        String text = node.isTextual() ? node.textValue().strip() : node.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
