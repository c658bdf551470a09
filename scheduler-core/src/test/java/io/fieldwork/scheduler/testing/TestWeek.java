package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The fieldwork week of small tests, with times such as {@code TUE 09:15}. */
public final class TestWeek {

    public static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private TestWeek() {}

    public static LocalDate day(String day) {
        return MONDAY.plusDays(DAYS.indexOf(day));
    }

    public static LocalDateTime at(String time) {
        return LocalDateTime.of(day(time.substring(0, 3)), LocalTime.parse(time.substring(4)));
    }

    public static Period period(String from, String to) {
        return new Period(at(from), at(to));
    }

    static Unavailability away(String from, String to) {
        return new Unavailability(at(from), at(to), "a secret reason");
    }
}
