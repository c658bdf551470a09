package io.fieldwork.scheduler.validate;

import org.jspecify.annotations.Nullable;

/**
 * Something that the input checks have to say. Every one names its place, the value found and what would be right.
 *
 * <pre>{@code new Fault("cases[3].caseManager", "J Smth", "a name or id from the list of case managers", "J Smith")}</pre>
 */
public sealed interface Issue {

    /** Characters of a place or a value. */
    int LONGEST_SHOWN = 1_000;

    /** Between two places of one issue. */
    String AND = " and ";

    /** What a value begins with where it is not to be repeated: it is said in the sentence, and not in quotes. */
    String NOT_REPEATED = "not repeated here";

    /** Two JSON paths, where it is neither by itself that is wrong. */
    static String places(String one, String other) {
        return one + AND + other;
    }

    /** The JSON path, for example {@code cases[3].caseManager}; or, once located, sheet and cell. */
    String place();

    /** The value as found; empty where nothing was there. */
    String value();

    /** What would be right, in plain words. */
    String expected();

    /** The nearest known name or id, or null where none is near. */
    @Nullable String nearest();

    /** The same issue at another place. */
    Issue at(String newPlace);

    /** One plain sentence for a person. */
    default String sentence() {
        String found = value().isEmpty() ? "nothing is there" : "\"" + value() + "\"";
        if (value().startsWith(NOT_REPEATED)) {
            found = "what stands there is " + value();
        }
        String maybe = nearest() == null ? "" : " Did you mean \"" + nearest() + "\"?";
        return place() + ": " + found + "; expected " + expected() + "." + maybe;
    }

    /**
     * A text on one screen: without control characters, and cut where it is very long.
     *
     * <p>A place has the names of fields and sheets, and a value what somebody typed: neither may move the cursor of
     * a terminal or fill the screen.
     */
    private static String shown(String text) {
        String plain = PlainText.shown(text);
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Makes the input unusable: nothing is solved. */
    record Fault(
            String place,
            String value,
            String expected,
            @Nullable String nearest) implements Issue {

        public Fault {
            place = shown(place);
            value = shown(value);
            expected = shown(expected);
        }

        @Override
        public Fault at(String newPlace) {
            return new Fault(newPlace, value, expected, nearest);
        }
    }

    /** Looks wrong but can be scheduled. */
    record Warning(
            String place,
            String value,
            String expected,
            @Nullable String nearest) implements Issue {

        public Warning {
            place = shown(place);
            value = shown(value);
            expected = shown(expected);
        }

        @Override
        public Warning at(String newPlace) {
            return new Warning(newPlace, value, expected, nearest);
        }
    }
}
