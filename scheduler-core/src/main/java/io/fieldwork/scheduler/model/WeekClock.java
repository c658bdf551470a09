package io.fieldwork.scheduler.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Counts minutes from the start of the fieldwork Monday, so that the solver compares plain numbers.
 *
 * <pre>{@code new WeekClock(monday).minute(monday.plusDays(1).atTime(9, 0)) == 1440 + 540}</pre>
 */
public record WeekClock(LocalDate monday) {

    public static final int MINUTES_PER_DAY = 24 * 60;

    /** Minutes since 00:00 on the Monday; negative before it. */
    public int minute(LocalDateTime time) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(monday.atStartOfDay(), time));
    }

    /** Days since the Monday; negative before it. */
    public int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(monday, date));
    }

    public LocalDateTime time(int minute) {
        return monday.atStartOfDay().plusMinutes(minute);
    }

    /** The minutes of a period. */
    public Span span(Period period) {
        return new Span(minute(period.start()), minute(period.end()));
    }

    /** The dates and times of some minutes. */
    public Period period(Span span) {
        return new Period(time(span.from()), time(span.to()));
    }

    /** The day, counted from the Monday, on which a minute lies. */
    public static int dayOf(int minute) {
        return Math.floorDiv(minute, MINUTES_PER_DAY);
    }
}
