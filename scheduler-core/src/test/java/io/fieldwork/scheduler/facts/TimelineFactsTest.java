package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.InspectionCalendar.FieldworkDays;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDate.WordingStrength;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.facts.PageTree.Element;
import io.fieldwork.scheduler.format.html.TimelinePage;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of the whole way from announcement to publication, read back day by day and drawing by drawing: each date stands on
 * its day, each day on site and each bank holiday is shown as one, from the first to the last, and no other is.
 */
class TimelineFactsTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final int MARGIN = 12;
    private static final int WIDTH = 1040;

    private static List<InspectionCalendar> calendars;

    /** Every programme in both nations, in weeks through two years and about the turn of them. */
    @BeforeAll
    static void count() {
        calendars = new ArrayList<>();
        LocalDate monday = LocalDate.of(2014, 1, 6);
        for (int week = 0; week < 104; week += 7) {
            for (Programme programme : Programme.values()) {
                Nation nation = (week + programme.ordinal()) % 2 == 0 ? Nation.ENGLAND : Nation.WALES;
                CalendarRequest request = CalendarRequest.of(programme, monday.plusWeeks(week), nation);
                boolean isGiven = CalendarRequest.hasTwoWeeks(programme) && week % 2 == 0;
                calendars.add(KeyDates.of(isGiven ? request.withWeekTwo(monday.plusWeeks(week + 3)) : request));
            }
        }
    }

    private static Element page(InspectionCalendar calendar) {
        return PageTree.read(TimelinePage.write(calendar, "a & b"));
    }

    private static String words(LocalDate day) {
        return DAY.format(day).replace("Sept ", "Sep ");
    }

    private static boolean isShown(KeyDate date) {
        return !date.rule().startsWith("OUT-");
    }

    private static boolean isOnSite(InspectionCalendar calendar, LocalDate day) {
        return calendar.fieldwork().stream()
                .anyMatch(week -> ChronoUnit.DAYS.between(week.first(), day) >= 0
                        && ChronoUnit.DAYS.between(day, week.last()) >= 0);
    }

    @Test
    void everyDayOfEveryWeekIsWhatItIs() {
        Set<String> seen = new TreeSet<>();
        int days = 0;
        for (InspectionCalendar calendar : calendars) {
            Element table = page(calendar).all("table").get(0);
            List<List<String>> rows = new ArrayList<>();
            for (Element row : table.the("tbody").children()) {
                rows.add(row.children().stream().map(TimelineFactsTest::read).toList());
            }
            List<List<String>> expected = rows(calendar);
            assertThat(rows).as(calendar.request().toString()).isEqualTo(expected);
            for (List<String> row : rows) {
                row.forEach(cell -> seen.add(cell.replaceAll(" .*", "")));
                days += row.size() == 6 ? 5 : 0;
            }
        }
        assertThat(seen).contains("holiday", "site", "-", "gap");
        assertThat(days).isGreaterThan(1_500);
    }

    private static String read(Element cell) {
        if (cell.name().equals("th")) {
            return "th " + cell.text();
        }
        if (!cell.attribute("colspan").isEmpty()) {
            return "gap " + cell.text();
        }
        String kind = cell.attribute("class").isEmpty() ? "-" : cell.attribute("class");
        StringBuilder words =
                new StringBuilder(kind + " " + cell.children().get(0).text());
        cell.all("em").forEach(holiday -> words.append(" [" + holiday.text() + "]"));
        cell.all("li").forEach(date -> words.append(" * " + date.text()));
        return words.toString();
    }

    private static List<List<String>> rows(InspectionCalendar calendar) {
        List<List<String>> rows = new ArrayList<>();
        LocalDate first = calendar.dates().stream()
                .map(KeyDate::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = calendar.dates().stream()
                .map(KeyDate::last)
                .max(LocalDate::compareTo)
                .orElseThrow();
        int gap = 0;
        for (LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1);
                !monday.isAfter(last);
                monday = monday.plusDays(7)) {
            LocalDate start = monday;
            boolean hasDate = calendar.dates().stream()
                    .filter(TimelineFactsTest::isShown)
                    .map(date -> ChronoUnit.DAYS.between(start, date.date()))
                    .anyMatch(days -> days >= 0 && days < 7);
            if (!hasDate) {
                gap++;
                continue;
            }
            if (gap > 0) {
                rows.add(List.of("gap " + (gap == 1 ? "a week" : gap + " weeks") + " without a date"));
            }
            gap = 0;
            List<String> row = new ArrayList<>();
            StringBuilder heading = new StringBuilder("th " + words(monday).substring(4));
            calendar.fieldwork().stream()
                    .filter(week -> week.first().equals(start))
                    .forEach(week -> heading.append(week.name()));
            row.add(heading.toString());
            for (int day = 0; day < 5; day++) {
                row.add(cell(calendar, monday.plusDays(day)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(InspectionCalendar calendar, LocalDate day) {
        String holiday = calendar.request().holidays().all().get(day);
        StringBuilder cell = new StringBuilder(holiday != null ? "holiday " : isOnSite(calendar, day) ? "site " : "- ");
        cell.append(day.getDayOfMonth());
        if (holiday != null) {
            cell.append(" [Bank holiday: " + holiday + "]");
        }
        for (KeyDate date : calendar.dates()) {
            if (isShown(date) && date.date().equals(day)) {
                cell.append(" * ")
                        .append(date.warnings().isEmpty() ? "" : "! ")
                        .append(date.time() == null ? "" : date.time() + " ")
                        .append(date.name())
                        .append(
                                date.date().equals(date.last())
                                        ? " (" + date.from() + ")"
                                        : " to "
                                                + words(date.last())
                                                        .substring(
                                                                0,
                                                                words(date.last())
                                                                                .length()
                                                                        - 5));
            }
        }
        return cell.toString();
    }

    /** No date lies where the page has no cell. */
    @Test
    void everyDateStandsOnThePageOnce() {
        for (InspectionCalendar calendar : calendars) {
            Element table = page(calendar).all("table").get(0);
            assertThat(table.all("li")).hasSize((int)
                    calendar.dates().stream().filter(TimelineFactsTest::isShown).count());
        }
    }

    @Test
    void theStripIsDrawnToScaleFromTheFirstDayToTheLast() {
        for (InspectionCalendar calendar : calendars) {
            Element strip = page(calendar).all("svg").get(0);
            List<String> bars = new ArrayList<>();
            strip.all("rect").forEach(bar -> bars.add(bar.attribute("x") + " " + bar.attribute("width")));
            List<String> expected = new ArrayList<>();
            for (FieldworkDays week : calendar.fieldwork()) {
                long from = across(calendar, week.first());
                expected.add(from + " " + (across(calendar, week.last().plusDays(1)) - from));
            }
            assertThat(bars).isEqualTo(expected);
            List<String> free = new ArrayList<>();
            strip.all("line").stream()
                    .filter(line -> line.attribute("class").equals("free"))
                    .forEach(line -> free.add(line.attribute("x1") + " " + line.attribute("x2")));
            List<String> holidays = new ArrayList<>();
            calendar.request().holidays().all().keySet().stream()
                    .filter(day -> !day.isBefore(calendar.firstDay()) && !day.isAfter(calendar.lastDay()))
                    .forEach(day -> holidays.add(across(calendar, day) + " " + across(calendar, day)));
            assertThat(free).isEqualTo(holidays);
            List<String> marks = new ArrayList<>();
            strip.all("path")
                    .forEach(mark -> marks.add(
                            mark.attribute("class") + " " + mark.attribute("d").replaceAll("^M(\\d+) .*", "$1")));
            List<String> due = new ArrayList<>();
            calendar.dates().stream()
                    .filter(date -> date.date().equals(date.last()) && date.strength() == WordingStrength.MUST)
                    .forEach(date -> due.add(
                            (date.warnings().isEmpty() ? "due " : "due open ") + across(calendar, date.date())));
            assertThat(marks).isEqualTo(due);
        }
    }

    private static long across(InspectionCalendar calendar, LocalDate day) {
        long days = ChronoUnit.DAYS.between(calendar.firstDay(), calendar.lastDay()) + 1;
        return MARGIN + (WIDTH - 2L * MARGIN) * ChronoUnit.DAYS.between(calendar.firstDay(), day) / days;
    }

    @Test
    void theHeadSaysWhenAndWhereAndTheFootWhatSpeaksAgainstDays() {
        for (InspectionCalendar calendar : calendars) {
            Element page = page(calendar);
            StringBuilder summary = new StringBuilder(calendar.request().programme() + " in "
                    + (calendar.request().nation() == Nation.WALES ? "Wales. " : "England. "));
            calendar.fieldwork()
                    .forEach(week -> summary.append(
                            week.name() + ": " + words(week.first()) + " to " + words(week.last()) + ". "));
            assertThat(page.the("h1").text()).isEqualTo("Key dates of inspection a & b");
            assertThat(page.all("p").get(0).text())
                    .isEqualTo(summary + "In brackets: who owes it. A date marked ! has a warning below.");
            List<String> warnings = new ArrayList<>(calendar.warnings());
            calendar.dates().stream()
                    .filter(date -> isShown(date) && !date.warnings().isEmpty())
                    .forEach(date ->
                            warnings.add(date.name() + " (" + date.rule() + "): " + String.join(" ", date.warnings())));
            List<String> said = new ArrayList<>();
            page.all("ul").stream()
                    .filter(list -> list.attribute("class").equals("warnings"))
                    .forEach(list -> list.children().forEach(one -> said.add(one.text())));
            assertThat(said).isEqualTo(warnings);
        }
    }
}
