package io.fieldwork.scheduler.format.calendars;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives files names that differ and that every system takes, however odd an id is: no {@code \ / : * ? " < > |}, no
 * device names ({@code CON}, {@code COM1}), no dot or space at the end, and no two that differ by capitals alone.
 *
 * <pre>{@code new CalendarFileNames().next("cm/1").equals("cm_1.ics")}</pre>
 */
public final class CalendarFileNames {

    private static final int LONGEST = 50;
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]");
    private static final Pattern DEVICE = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00B9\u00B2\u00B3])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    /** The next name, which ends in {@code .ics}; the same ids in the same order give the same names. */
    public String next(String id) {
        String base = safe(id);
        String name = base;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = base + " (" + n + ")";
        }
        return name + ".ics";
    }

    private static String safe(String id) {
        String cut =
                id.codePointCount(0, id.length()) > LONGEST ? id.substring(0, id.offsetByCodePoints(0, LONGEST)) : id;
        String legal = UNFIT.matcher(cut).replaceAll("_").strip();
        String plain = legal.replaceAll("^\\.+|[. ]+$", "_");
        return plain.isEmpty() || DEVICE.matcher(plain).matches() ? "_" + plain : plain;
    }
}
