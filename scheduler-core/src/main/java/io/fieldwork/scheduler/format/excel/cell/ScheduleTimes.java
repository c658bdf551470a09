package io.fieldwork.scheduler.format.excel.cell;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as the printed pages have them: 24 hours, a dot, a spaced hyphen (OUT-007). */
public final class ScheduleTimes {

    private static final Pattern RANGE =
            Pattern.compile("\\d{1,2}[.:]\\d{2}\\s*[-\u2013]\\s*\\d{1,2}[.:]\\d{2}(\\s.*)?", Pattern.DOTALL);

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private ScheduleTimes() {}

    /** For example {@code 13.45 - 15.45}, or {@code 09.00 - 11.00}. */
    public static String range(LocalDateTime start, LocalDateTime end) {
        return dotted(start.toLocalTime()) + " - " + dotted(end.toLocalTime());
    }

    /** True for a time range as {@link #range} writes it, with or without words behind it. */
    public static boolean isRange(String text) {
        return RANGE.matcher(text).matches();
    }

    /** The part of a day that a time is, as a cell of a workbook holds it. */
    public static double dayFraction(LocalTime time) {
        return time.toSecondOfDay() / 86_400.0;
    }

    private static String dotted(LocalTime time) {
        return DOTTED.format(time);
    }
}
