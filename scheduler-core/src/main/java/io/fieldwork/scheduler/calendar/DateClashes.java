package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import io.fieldwork.scheduler.justification.PrintedTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a day, in words, with the days that could be instead.
 *
 * <p>A deadline keeps its named weekday (DIS-017). But whoever plans should see what other readings of the documents
 * give, so nothing is decided in silence: each clash is a sentence, with the days that it names as alternatives.
 */
final class DateClashes {

    private static final String WHERE_A_DEADLINE_MOVES = "GAP-014";

    private final BankHolidays holidays;
    private final WorkingDays workingDays;
    private final HolidayPolicy policy;

    DateClashes(BankHolidays holidays, HolidayPolicy policy) {
        this.holidays = holidays;
        this.workingDays = new WorkingDays(holidays);
        this.policy = policy;
    }

    /** A sentence, and the days that it names. */
    record DateClash(String sentence, List<AlternativeDate> alternatives) {

        void addTo(List<String> warnings, List<AlternativeDate> all) {
            warnings.add(sentence);
            all.addAll(alternatives);
        }
    }

    /** Where a deadline lies that is named for this day. */
    LocalDate placed(LocalDate named) {
        return holidays.find(named).isEmpty() ? named : placed(named, policy);
    }

    private LocalDate placed(LocalDate named, HolidayPolicy where) {
        return switch (where) {
            case KEEP -> named;
            case BEFORE -> workingDays.plus(named, -1);
            case AFTER -> workingDays.plus(named, 1);
        };
    }

    /** Where the named day is a bank holiday: the days that were not chosen (GAP-014). */
    Optional<DateClash> holidayOn(LocalDate named, @Nullable LocalTime time) {
        return holidays.find(named).map(holiday -> {
            List<AlternativeDate> others = List.of(HolidayPolicy.values()).stream()
                    .filter(other -> other != policy)
                    .map(other -> new AlternativeDate(WHERE_A_DEADLINE_MOVES, placed(named, other), time, words(other)))
                    .toList();
            String done = policy == HolidayPolicy.KEEP ? "the named weekday is kept" : "moved to " + words(policy);
            return new DateClash(
                    PrintedTimes.day(named) + " is a bank holiday (" + holiday + "): " + done + ". Instead: "
                            + words(others) + " (" + WHERE_A_DEADLINE_MOVES + ").",
                    others);
        });
    }

    private static String words(HolidayPolicy policy) {
        return switch (policy) {
            case KEEP -> "the named weekday";
            case BEFORE -> "the working day before";
            case AFTER -> "the working day after";
        };
    }

    private static String words(List<AlternativeDate> others) {
        return String.join(
                ", or ",
                others.stream()
                        .map(other -> PrintedTimes.day(other.date()) + ", " + other.why())
                        .toList());
    }

    /** A sentence for each bank holiday within days that do not move. */
    List<String> holidaysIn(LocalDate first, LocalDate last) {
        return holidays.all().subMap(first, true, last, true).entrySet().stream()
                .map(entry -> PrintedTimes.day(entry.getKey()) + " is a bank holiday (" + entry.getValue()
                        + ") and one of these days.")
                .toList();
    }

    /** Where the count in working days ends on another day (DIS-017 to DIS-019, DER-009, DER-011 to DER-013). */
    Optional<DateClash> count(
            KeyDateRule.DayCount count, LocalDate reference, LocalDate date, @Nullable LocalTime time) {
        LocalDate counted = workingDays.plus(reference, count.days());
        if (counted.equals(date)) {
            return Optional.empty();
        }
        boolean before = count.days() < 0;
        String days = Math.abs(count.days()) + " working days " + (before ? "before " : "after ")
                + PrintedTimes.day(reference);
        int there = Math.abs(workingDays.between(reference, date));
        int weekdays = Math.abs(WorkingDays.weekdaysBetween(reference, date));
        String sentence = days + " is " + PrintedTimes.day(counted) + ". " + (before ? "From " : "Up to ")
                + PrintedTimes.day(date)
                + " there are " + there
                + (weekdays == there ? "" : ", and would be " + weekdays + " without bank holidays") + " ("
                + count.rule() + ").";
        return Optional.of(new DateClash(sentence, List.of(new AlternativeDate(count.rule(), counted, time, days))));
    }
}
