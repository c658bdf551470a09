package io.fieldwork.scheduler.validate;

import java.util.Locale;

/**
 * Numbers of things and constants in the words of a sentence.
 *
 * <pre>{@code
 * PlainWords.count(1, "case");             // "1 case"
 * PlainWords.count(3, "case");             // "3 cases"
 * PlainWords.count(2, "person", "people"); // "2 people"
 * PlainWords.of(RiskLevel.VERY_HIGH);      // "very high"
 * }</pre>
 */
public final class PlainWords {

    private PlainWords() {}

    /** So many of what is made many by an s. */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** So many of what has a word of its own for many. */
    public static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** A constant without its capitals and underscores. */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The same by its name. */
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
