package io.fieldwork.scheduler.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Counts days that are neither at a weekend nor a bank holiday.
 *
 * <pre>{@code new WorkingDays(holidays).plus(LocalDate.of(2014, 5, 12), -5) // Fri 2 May 2014}</pre>
 *
 * <p>The documents count in both directions, and so does this.
 */
public record WorkingDays(BankHolidays holidays) {

    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && holidays.find(day).isEmpty();
    }

    /** The so-manieth working day after a day, or before it where the number is negative; the day itself for 0. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(Integer.signum(workingDays));
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /**
     * How many working days the second day is after the first; negative where it is before. The first day does not count,
     * the second does.
     */
    public int between(LocalDate from, LocalDate to) {
        return between(from, to, this::isWorkingDay);
    }

    /** The same as if there were no bank holidays. */
    static int weekdaysBetween(LocalDate from, LocalDate to) {
        return between(from, to, WorkingDays::isWeekday);
    }

    private static int between(LocalDate from, LocalDate to, Predicate<LocalDate> counts) {
        return to.isBefore(from)
                ? -Math.toIntExact(to.datesUntil(from).filter(counts).count())
                : Math.toIntExact(from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(counts)
                        .count());
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
