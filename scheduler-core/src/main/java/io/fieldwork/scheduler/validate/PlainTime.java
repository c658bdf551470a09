package io.fieldwork.scheduler.validate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/**
 * Dates and times as messages print them: Mon 15 Sep 2014 13:45. The same on every machine and JDK.
 *
 * <p>Messages are compared in tests and read by scripts; the formats of the JDK change from version to version.
 */
public final class PlainTime {

    /** Names of days and months by hand: the JDK's own differ between its versions ("Sep", "Sept"). */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendText(
                    ChronoField.DAY_OF_WEEK,
                    Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun"))
            .appendPattern(" d ")
            .appendText(ChronoField.MONTH_OF_YEAR, months())
            .appendPattern(" uuuu")
            .toFormatter(Locale.ROOT);

    private PlainTime() {}

    public static String of(LocalDate date) {
        return DATE.format(date);
    }

    public static String of(LocalDateTime time) {
        return DATE.format(time) + " " + time.toLocalTime();
    }

    static LocalDate mondayOf(LocalDate date) {
        return date.with(DayOfWeek.MONDAY);
    }

    private static Map<Long, String> months() {
        return Map.ofEntries(
                Map.entry(1L, "Jan"),
                Map.entry(2L, "Feb"),
                Map.entry(3L, "Mar"),
                Map.entry(4L, "Apr"),
                Map.entry(5L, "May"),
                Map.entry(6L, "Jun"),
                Map.entry(7L, "Jul"),
                Map.entry(8L, "Aug"),
                Map.entry(9L, "Sep"),
                Map.entry(10L, "Oct"),
                Map.entry(11L, "Nov"),
                Map.entry(12L, "Dec"));
    }
}
