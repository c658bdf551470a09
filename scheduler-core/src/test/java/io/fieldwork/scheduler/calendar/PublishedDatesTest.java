package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every cell of the table of the eight published full joint inspections (CAL-048 to CAL-055). */
class PublishedDatesTest {

    /** A column behind the first two: the rules of its cells, their weekday and their hour. */
    private record Column(
            String title, DayOfWeek weekday, @Nullable String hour, List<String> keys) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("announcement", DayOfWeek.FRIDAY, null, List.of("CAL-022")),
            new Column("planning", DayOfWeek.MONDAY, null, List.of("CAL-025")),
            new Column("long-list", DayOfWeek.THURSDAY, "12:00", List.of("CAL-026")),
            new Column("shortlist", DayOfWeek.MONDAY, "17:00", List.of("CAL-027")),
            new Column("schedule and information", DayOfWeek.THURSDAY, "12:00", List.of("CAL-028", "CAL-029")),
            new Column("week 2 information", DayOfWeek.MONDAY, "17:00", List.of("CAL-035")), // the hour: GAP-013
            new Column("week 2 schedule", DayOfWeek.THURSDAY, "12:00", List.of("CAL-036")),
            new Column("findings", DayOfWeek.FRIDAY, "10:00", List.of("CAL-039-2")),
            new Column("draft", DayOfWeek.MONDAY, null, List.of("CAL-041")),
            new Column("reply", DayOfWeek.FRIDAY, null, List.of("CAL-042")),
            new Column("published about", DayOfWeek.WEDNESDAY, null, List.of("CAL-044")));

    @Test
    @Tag("DIS-020")
    void everyCellOfTheTableIsReproduced() throws IOException {
        List<String> rows = rows();
        int cells = 0;
        for (String row : rows) {
            List<String> expected = List.of(row.split("\\s*\\|\\s*"));
            InspectionCalendar calendar = KeyDates.of(CalendarRequest.of(
                    Programme.FJI, monday(expected.get(0)), Nation.ENGLAND)); // the second week comes from the pairs
            assertThat(cells(calendar)).as(row).isEqualTo(expected);
            cells += expected.size();
        }
        assertThat(rows).hasSize(8);
        assertThat(cells).isEqualTo(8 * 13);
        System.out.println("Published full joint inspections: " + rows.size() + ", cells reproduced: " + cells);
    }

    @Test
    void eachDateHasItsWeekdayAndHour() {
        for (DateRules.PublishedPair pair : DateRules.shipped().pairs()) {
            InspectionCalendar calendar =
                    KeyDates.of(CalendarRequest.of(Programme.FJI, pair.weekOne(), Nation.ENGLAND));
            for (Column column : COLUMNS) {
                for (String key : column.keys()) {
                    KeyDate date = calendar.find(key).orElseThrow();
                    assertThat(date.date().getDayOfWeek()).as(column.title()).isEqualTo(column.weekday());
                    assertThat(date.time())
                            .as(column.title())
                            .isEqualTo(column.hour() == null ? null : LocalTime.parse(column.hour()));
                }
            }
        }
    }

    @Test
    void aStarMeansThatTheDateHasAWarningAboutABankHoliday() { // DER-009 to DER-011
        int starred = 0;
        for (DateRules.PublishedPair pair : DateRules.shipped().pairs()) {
            InspectionCalendar calendar =
                    KeyDates.of(CalendarRequest.of(Programme.FJI, pair.weekOne(), Nation.ENGLAND));
            for (Column column : COLUMNS) {
                KeyDate date = calendar.find(column.keys().get(0)).orElseThrow();
                boolean warned = date.warnings().stream().anyMatch(warning -> warning.contains("is a bank holiday"));
                assertThat(warned).as(column.title() + " " + date.date()).isEqualTo(isStarred(date));
                starred += warned ? 1 : 0;
            }
        }
        assertThat(starred).isEqualTo(4);
    }

    private static List<String> cells(InspectionCalendar calendar) {
        List<String> cells = new ArrayList<>();
        cells.add(words(calendar.request().monday()));
        cells.add(words(calendar.weekTwo()));
        for (Column column : COLUMNS) {
            List<String> dates = column.keys().stream()
                    .map(key -> cell(calendar.find(key).orElseThrow()))
                    .distinct()
                    .toList();
            cells.add(String.join(" and ", dates));
        }
        return cells;
    }

    private static String cell(KeyDate date) {
        String last = date.isSingleDay() ? "" : " / " + words(date.last());
        return words(date.date()) + (isStarred(date) ? "*" : "") + last;
    }

    private static boolean isStarred(KeyDate date) {
        return BankHolidays.shipped().find(date.date()).isPresent();
    }

    private static String words(LocalDate date) {
        return PrintedTimes.day(date).replaceFirst("^\\w+ ", "");
    }

    private static LocalDate monday(String cell) {
        return DateRules.shipped().pairs().stream()
                .map(DateRules.PublishedPair::weekOne)
                .filter(day -> words(day).equals(cell))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                PublishedDatesTest.class.getResourceAsStream("published-fji-dates.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
