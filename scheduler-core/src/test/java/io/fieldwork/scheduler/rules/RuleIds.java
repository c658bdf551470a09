package io.fieldwork.scheduler.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ids of rules in a text.
 *
 * <pre>{@code RuleIds.in("SLOT-050, W2-001 to W2-003") // SLOT-050, W2-001, W2-002, W2-003}</pre>
 */
final class RuleIds {

    private static final String PREFIX = "(SLOT|TEAM|ALLOC|SAMP|FIELD|W2|M20|CAL|OUT|PRIV|CHECK|DER|GAP|DIS)";

    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z0-9-])" + PREFIX + "-(\\d{3})(?!\\d)(?: to \\1-(\\d{3})(?!\\d))?");

    private static final Pattern NAME = Pattern.compile("^" + PREFIX + "_?(\\d{3})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private RuleIds() {}

    static List<String> in(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(2));
            int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
            for (int number = first; number <= last; number++) {
                ids.add(id(matcher.group(1), number));
            }
        }
        return ids;
    }

    /** The id by which the name of a test begins: {@code cal001TheCall…} or {@code W2_001_nobody…}. */
    static List<String> ofName(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.find()
                ? List.of(id(matcher.group(1).toUpperCase(Locale.ROOT), Integer.parseInt(matcher.group(2))))
                : List.of();
    }

    static String prefix(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }

    private static String id(String prefix, int number) {
        return String.format(Locale.ROOT, "%s-%03d", prefix, number);
    }
}
