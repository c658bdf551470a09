package io.fieldwork.scheduler.validate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a child's name from the reference of a case. The reference stands on every page, in calendars and file names, so a name
 * in its place would be handed out (FIELD-035, PRIV-001).
 *
 * <pre>{@code
 * NamesOfChildren.isLikeName("Smith, Jo"); // true
 * NamesOfChildren.isLikeName("C-01");      // false
 * }</pre>
 */
public final class NamesOfChildren {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Between the words of a name, and never within a reference that is fit. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\p{Zs}\\s,;'’ʼ]");

    /** Words that people put into references. */
    private static final Set<String> NO_NAMES = Set.of(
            "case",
            "cases",
            "child",
            "hmip",
            "id",
            "no",
            "number",
            "person",
            "ref",
            "reference",
            "yot",
            "yos",
            "young",
            "youth");

    private NamesOfChildren() {}

    /** True for two words, or two that begin with capitals where hyphens or full stops alone are between them. */
    public static boolean isLikeName(String reference) {
        boolean isApart = BETWEEN_NAMES.matcher(reference.strip()).find();
        int words = 0;
        Matcher word = WORD.matcher(reference);
        while (word.find()) {
            String found = word.group();
            boolean isTitled = found.length() > 2
                    && Character.isUpperCase(found.charAt(0))
                    && Character.isLowerCase(found.charAt(1));
            if (NO_NAMES.contains(found.toLowerCase(Locale.ROOT))) {
                return false;
            }
            words += isApart || isTitled ? 1 : 0;
        }
        return words > 1;
    }
}
