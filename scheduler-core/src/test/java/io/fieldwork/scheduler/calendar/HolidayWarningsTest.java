package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A bank holiday that nobody else has, on each day of a calendar in turn, the days before and after it too: every date that it
 * falls on says so, those of several days from the first to the last, and no other does (GAP-014).
 */
class HolidayWarningsTest {

    private static final String NAME = "Day of our own";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    /** Around the turn of a year, so that the calendar lies in several. */
    private static final List<LocalDate> MONDAYS = List.of(LocalDate.of(2015, 1, 5), LocalDate.of(2014, 9, 15));

    /** Far from every date; the list reaches over the years between. */
    private static BankHolidays holidays(LocalDate... ours) {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(2012, 1, 2), "Long before");
        days.put(LocalDate.of(2018, 12, 25), "Long after");
        for (LocalDate day : ours) {
            days.put(day, NAME);
        }
        return new BankHolidays(days);
    }

    private static List<CalendarRequest> requests() {
        List<CalendarRequest> requests = new ArrayList<>();
        for (Programme programme : Programme.values()) {
            for (LocalDate monday : MONDAYS) {
                Nation nation = monday.equals(MONDAYS.get(0)) ? Nation.WALES : Nation.ENGLAND;
                LocalDate second = CalendarRequest.hasTwoWeeks(programme) ? monday.plusDays(21) : null;
                requests.add(new CalendarRequest(programme, monday, second, nation, holidays(), HolidayPolicy.KEEP));
            }
        }
        return requests;
    }

    private static InspectionCalendar with(CalendarRequest plain, LocalDate holiday, HolidayPolicy policy) {
        return KeyDates.of(new CalendarRequest(
                plain.programme(), plain.monday(), plain.weekTwo(), plain.nation(), holidays(holiday), policy));
    }

    private static List<String> named(KeyDate date) {
        return date.warnings().stream().filter(one -> one.contains(NAME)).toList();
    }

    private static boolean isOn(KeyDate date, LocalDate day) {
        return !day.isBefore(date.date()) && !day.isAfter(date.last());
    }

    @Test
    @Tag("GAP-014")
    void everyDateThatABankHolidayFallsOnSaysSoAndNoOther() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (CalendarRequest request : requests()) {
            InspectionCalendar plain = KeyDates.of(request);
            assertThat(plain.dates()).noneMatch(date -> !named(date).isEmpty());
            for (LocalDate day = plain.firstDay().minusDays(2);
                    !day.isAfter(plain.lastDay().plusDays(2));
                    day = day.plusDays(1)) {
                InspectionCalendar calendar = with(request, day, HolidayPolicy.KEEP);
                assertThat(calendar.dates()).hasSameSizeAs(plain.dates());
                for (KeyDate date : calendar.dates()) {
                    KeyDate before = plain.find(date.key()).orElseThrow();
                    assertThat(date.date()).isEqualTo(before.date());
                    assertThat(date.last()).isEqualTo(before.last());
                    assertSaid(date, day, seen);
                }
                assertThat(calendar.holidays().keySet().contains(day))
                        .isEqualTo(!day.isBefore(plain.firstDay()) && !day.isAfter(plain.lastDay()));
            }
        }
        assertThat(seen).containsKeys("kept", "the first of several", "the last of several", "one between");
    }

    private static void assertSaid(KeyDate date, LocalDate day, Map<String, Integer> seen) {
        if (!isOn(date, day)) {
            assertThat(named(date))
                    .as("%s %s, holiday on %s", date.key(), date.date(), day)
                    .isEmpty();
            return;
        }
        assertThat(named(date))
                .as("%s %s, holiday on %s", date.key(), date.date(), day)
                .hasSize(1);
        String said = named(date).get(0);
        String start = DAY.format(day).replace("Sept ", "Sep ") + " is a bank holiday (" + NAME + ")";
        if (said.contains("the named weekday is kept")) {
            assertThat(date.isSingleDay()).isTrue();
            assertThat(said)
                    .isEqualTo(start + ": the named weekday is kept. Instead: " + words(working(day, -1))
                            + ", the working day before, or " + words(working(day, 1))
                            + ", the working day after (GAP-014).");
            seen.merge("kept", 1, Integer::sum);
        } else {
            assertThat(said).isEqualTo(start + " and one of these days.");
            String which = day.equals(date.date()) ? "the first" : day.equals(date.last()) ? "the last" : "one between";
            seen.merge(date.isSingleDay() ? "fixed" : which.replaceFirst("^the.*", "$0 of several"), 1, Integer::sum);
        }
    }

    private static String words(LocalDate day) {
        return DAY.format(day).replace("Sept ", "Sep ");
    }

    /** The nearest working day in that direction: the holiday stands alone. */
    private static LocalDate working(LocalDate day, int step) {
        LocalDate other = day.plusDays(step);
        while (other.getDayOfWeek() == DayOfWeek.SATURDAY || other.getDayOfWeek() == DayOfWeek.SUNDAY) {
            other = other.plusDays(step);
        }
        return other;
    }

    /** A deadline moves where that is asked for, to the nearest working day; days of fieldwork and stretches of days do not. */
    @Test
    @Tag("GAP-014")
    void onlyADeadlineOnTheHolidayMoves() {
        int moved = 0;
        for (CalendarRequest request : requests()) {
            InspectionCalendar plain = KeyDates.of(request);
            for (LocalDate day = plain.firstDay(); !day.isAfter(plain.lastDay()); day = day.plusDays(1)) {
                InspectionCalendar kept = with(request, day, HolidayPolicy.KEEP);
                InspectionCalendar before = with(request, day, HolidayPolicy.BEFORE);
                InspectionCalendar after = with(request, day, HolidayPolicy.AFTER);
                for (KeyDate date : kept.dates()) {
                    boolean moves = named(date).stream().anyMatch(said -> said.contains("the named weekday is kept"));
                    LocalDate sooner = before.find(date.key()).orElseThrow().date();
                    LocalDate later = after.find(date.key()).orElseThrow().date();
                    assertThat(sooner).as(date.key()).isEqualTo(moves ? working(day, -1) : date.date());
                    assertThat(later).as(date.key()).isEqualTo(moves ? working(day, 1) : date.date());
                    moved += moves ? 1 : 0;
                }
            }
        }
        assertThat(moved).isGreaterThan(50);
    }
}
