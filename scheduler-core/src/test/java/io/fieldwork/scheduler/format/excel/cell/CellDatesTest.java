package io.fieldwork.scheduler.format.excel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every day around fieldwork weeks of many years, typed in every way that people type a day: it is read as that day, or is
 * refused where the words could mean another.
 */
class CellDatesTest {

    /** Without a year, a day is meant that lies within a quarter of a year of the fieldwork Monday. */
    private static final int QUARTER = 92;

    /** Weeks at the turn of each year, about leap days, and in between. */
    private static List<LocalDate> mondays() {
        List<LocalDate> mondays = new ArrayList<>();
        for (int year = 2014; year <= 2016; year++) {
            for (String day : List.of("01-01", "02-26", "05-12", "09-15", "10-02", "12-25", "12-31")) {
                LocalDate date = LocalDate.parse(year + "-" + day);
                mondays.add(date.minusDays(date.getDayOfWeek().getValue() - 1));
            }
        }
        return mondays;
    }

    private static String month(LocalDate day, TextStyle style) {
        String name = day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return style == TextStyle.FULL ? name : name.substring(0, 3);
    }

    private static String weekday(LocalDate day, TextStyle style) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        return style == TextStyle.FULL ? name : name.substring(0, 3);
    }

    /** The ways in which people leave the year away. */
    private static List<String> withoutYear(LocalDate day) {
        int number = day.getDayOfMonth();
        String ordinal = number
                + (number % 10 == 1 && number != 11
                        ? "st"
                        : number % 10 == 2 && number != 12 ? "nd" : number % 10 == 3 && number != 13 ? "rd" : "th");
        String name = month(day, TextStyle.FULL);
        String brief = month(day, TextStyle.SHORT);
        return List.of(
                number + " " + brief,
                ordinal + " " + name,
                number + "-" + brief,
                name + " " + number,
                brief + " " + ordinal,
                weekday(day, TextStyle.SHORT) + " " + number + " " + brief,
                weekday(day, TextStyle.FULL) + ", " + name + " " + number);
    }

    /** The same with it. */
    private static List<String> withYear(LocalDate day) {
        int number = day.getDayOfMonth();
        String brief = month(day, TextStyle.SHORT);
        return List.of(
                day.toString(),
                number + " " + brief + " " + day.getYear(),
                number + "-" + brief + "-" + day.getYear() % 100,
                month(day, TextStyle.FULL) + " " + number + ", " + day.getYear(),
                weekday(day, TextStyle.SHORT) + " " + number + " " + brief + " " + day.getYear());
    }

    @Test
    void aDayWithoutItsYearIsTheOneThatIsNearToTheWeek() {
        int read = 0;
        for (LocalDate monday : mondays()) {
            CellDates dates = new CellDates(monday);
            for (int days = -QUARTER; days <= QUARTER; days++) {
                LocalDate day = monday.plusDays(days);
                for (String typed : withoutYear(day)) {
                    assertThat(dates.read(typed).value())
                            .as("%s for the week of %s", typed, monday)
                            .isEqualTo(day);
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(20_000);
    }

    /** What lies further away might be meant of this year or of another. */
    @Test
    void aDayThatIsFarFromTheWeekNeedsItsYear() {
        for (LocalDate monday : mondays()) {
            CellDates dates = new CellDates(monday);
            for (int days = QUARTER + 1; days < 365 - QUARTER; days++) {
                LocalDate day = monday.plusDays(days);
                boolean isLeapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
                String typed = withoutYear(day).get(days % 5);
                assertThat(dates.read(typed).value())
                        .as("%s for the week of %s", typed, monday)
                        .isNull();
                if (!isLeapDay) {
                    assertThat(dates.read(typed).expected()).isEqualTo("a date such as Mon 15 Sep 2014");
                }
            }
        }
    }

    @Test
    void aDayWithItsYearIsThatDayHoweverFarFromTheWeek() {
        for (LocalDate monday : mondays()) {
            for (CellDates dates :
                    List.of(new CellDates(monday), CellDates.ofMondays(), CellDates.likely(day -> true))) {
                for (int days = -800; days <= 800; days += 13) {
                    LocalDate day = monday.plusDays(days);
                    for (String typed : withYear(day)) {
                        assertThat(dates.read(typed).value()).as(typed).isEqualTo(day);
                    }
                }
            }
        }
    }

    /** Day and month in numbers: the UK's order, another only where it alone is a date or lies in the week. */
    @Test
    void numbersAreReadTheOneWayInWhichTheyCanBe() {
        for (LocalDate monday : mondays()) {
            CellDates dates = new CellDates(monday);
            for (int days = -200; days <= 200; days++) {
                LocalDate day = monday.plusDays(days);
                String typed = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
                CellOutcome<LocalDate> outcome = dates.read(typed);
                boolean isOne = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
                LocalDate other = isOne ? day : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
                if (isOne || (isIn(day, monday) && !isIn(other, monday))) {
                    assertThat(outcome.value()).as(typed).isEqualTo(day);
                } else if (isIn(other, monday) && !isIn(day, monday)) {
                    assertThat(outcome.value()).as(typed).isEqualTo(other);
                } else {
                    assertThat(outcome.value()).as(typed).isNull();
                    assertThat(outcome.expected())
                            .contains(
                                    CellDates.show(day) + " or " + CellDates.show(other), "write the month as a word");
                }
            }
        }
    }

    private static boolean isIn(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday) && !day.isAfter(monday.plusDays(6));
    }

    @Test
    void aDayOfTheWeekAloneIsThatOfTheWeekAndOneThatDisagreesIsRefused() {
        for (LocalDate monday : mondays()) {
            CellDates dates = new CellDates(monday);
            for (DayOfWeek weekday : DayOfWeek.values()) {
                LocalDate day = monday.plusDays(weekday.getValue() - 1);
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    assertThat(dates.read(weekday(day, style)).value()).isEqualTo(day);
                }
                LocalDate next = day.plusDays(1);
                String wrong = weekday(next, TextStyle.SHORT) + " " + day.getDayOfMonth() + " "
                        + month(day, TextStyle.SHORT) + " " + day.getYear();
                assertThat(dates.read(wrong).value()).as(wrong).isNull();
                assertThat(dates.read(wrong).expected())
                        .as(wrong)
                        .startsWith(CellDates.show(day) + " or " + CellDates.show(next) + ":");
            }
        }
    }

    @Test
    void noWeekNoDayWithoutItsYear() {
        for (String typed : withoutYear(LocalDate.of(2014, 9, 15))) {
            assertThat(CellDates.ofMondays().read(typed).value()).as(typed).isNull();
        }
        assertThat(CellDates.ofMondays().read("Monday").value()).isNull();
    }
}
