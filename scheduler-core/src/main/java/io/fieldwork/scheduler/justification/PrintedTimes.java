package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.WeekClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people write them: {@code Mon 15 Sep 2014 13:45}. */
public final class PrintedTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private PrintedTimes() {}

    /** {@code Mon 15 Sep 2014}, the abbreviation of September the same on every JDK. */
    public static String day(LocalDate date) {
        return DAY.format(date).replace("Sept ", "Sep ");
    }

    /** {@code Mon 15 Sep 2014 13:45-15:45}. */
    public static String when(WeekClock clock, Span span) {
        return day(clock.time(span.from()).toLocalDate()) + " " + TIME.format(clock.time(span.from())) + "-"
                + TIME.format(clock.time(span.to()));
    }

    /** {@code Mon 15 Sep 2014 13:45-15:45}, of a period within one day. */
    public static String when(Period period) {
        return day(period.start().toLocalDate()) + " " + time(period.start()) + "-" + time(period.end());
    }

    /** {@code 13:45}. */
    public static String time(LocalDateTime time) {
        return TIME.format(time);
    }
}
