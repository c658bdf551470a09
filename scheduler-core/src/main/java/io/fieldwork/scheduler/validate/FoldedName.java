package io.fieldwork.scheduler.validate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name in the one form in which names are compared.
 *
 * <pre>{@code
 * FoldedName.of("Gŵyn,  Siân").equals(FoldedName.of("siân gŵyn")) // however the accents are composed
 * FoldedName.of("O’Neill").text()                                  // "o'neill"
 * }</pre>
 *
 * <p>One person is written in several ways: a Mac and a PDF take accents apart, Word bends apostrophes and lengthens
 * hyphens, a copied cell brings letters that nobody sees, and case systems put the surname first. Two spellings with one
 * folded form are one person. Two forms that differ in a letter that can be seen are two people, however near they are:
 * whether these are the same is for whoever typed them to say ({@link NameResemblance}).
 *
 * @param text small letters and single spaces; empty where no letter can be seen
 */
public record FoldedName(String text) {

    /** Letters that take no room: joiners, marks of direction, soft hyphens, byte order marks. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r\\f\\x0b]]|[\\ufe00-\\ufe0f\\u034f]");

    /** What is typed for an apostrophe, accents that stand alone among them. */
    private static final Pattern APOSTROPHES = Pattern.compile(
            "[\\u2018\\u2019\\u201a\\u201b\\u2032\\u2035\\u02b9\\u02bb\\u02bc\\u02bd\\u02be\\u02bf\\u02c8"
                    + "\\u02ca\\u02cb\\u02f4\\u055a\\u05f3\\ua78c\\uff07`\\u00b4]");

    /** Hyphens and dashes of any length, and the minus. */
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u02d7\\u2043]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND_A_HYPHEN = Pattern.compile(" ?- ?");

    public FoldedName {
        text = fold(text);
    }

    /** The folded form of a name as somebody typed it. */
    public static FoldedName of(String name) {
        return new FoldedName(name);
    }

    /** True where both are the name of one person, whoever typed them. */
    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /** True where nobody is named. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static String fold(String typed) {
        String plain = typed;
        if (!isPlain(typed)) {
            // Accents that stand alone come apart into a space and an accent: they go first.
            plain = APOSTROPHES.matcher(typed).replaceAll("'");
            plain = INVISIBLE.matcher(plain).replaceAll("");
            plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
            plain = APOSTROPHES.matcher(plain).replaceAll("'");
            plain = INVISIBLE.matcher(plain).replaceAll("");
            plain = DASHES.matcher(plain).replaceAll("-");
        }
        plain = SPACES.matcher(plain).replaceAll(" ").strip();
        plain = AROUND_A_HYPHEN.matcher(plain).replaceAll("-");
        plain = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return inSpokenOrder(isPlain(plain) ? plain : Normalizer.normalize(plain, Normalizer.Form.NFKC));
    }

    /** {@code lee, grace} as it is said: {@code grace lee}. */
    private static String inSpokenOrder(String name) {
        int comma = name.indexOf(',');
        if (comma < 0 || comma != name.lastIndexOf(',')) {
            return name;
        }
        String surname = name.substring(0, comma).strip();
        String first = name.substring(comma + 1).strip();
        return surname.isEmpty() || first.isEmpty() ? (surname + first) : first + " " + surname;
    }

    /** Most names have nothing to fold but capitals and spaces. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f && letter != '`');
    }
}
