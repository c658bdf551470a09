package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankHolidaysTest {

    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2028;

    @TempDir
    Path folder;

    @Test
    void anIndependentLibraryKnowsTheSameDays() {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Set<LocalDate> ours = BankHolidays.shipped().all().keySet();
        List<String> differences = new ArrayList<>();
        int days = 0;
        for (String nation : List.of("eng", "wls")) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                Set<LocalDate> theirs = library.getHolidays(Year.of(year), nation).stream()
                        .map(BankHolidaysTest::observed)
                        .collect(Collectors.toCollection(TreeSet::new));
                int one = year;
                ours.stream()
                        .filter(day -> day.getYear() == one && !theirs.contains(day))
                        .forEach(day -> differences.add(nation + " only here: " + day));
                theirs.stream()
                        .filter(day -> !ours.contains(day))
                        .forEach(day -> differences.add(nation + " only there: " + day));
                days += theirs.size();
            }
        }
        System.out.println("Bank holidays " + FIRST_YEAR + " to " + LAST_YEAR + ", England and Wales: " + days
                + " days compared with an independent library, differences: " + differences);
        assertThat(differences).isEmpty();
        assertThat(days).isEqualTo(2 * ours.size());
    }

    private static LocalDate observed(Holiday holiday) {
        return holiday.getObservedDate().orElse(holiday.getDate());
    }

    @Test
    void theDaysOutsideOfTheStandingRuleAreThere() {
        BankHolidays holidays = BankHolidays.shipped();

        assertThat(holidays.find(LocalDate.of(2012, 6, 4))).contains("Spring bank holiday");
        assertThat(holidays.find(LocalDate.of(2012, 6, 5))).contains("Queen’s Diamond Jubilee");
        assertThat(holidays.find(LocalDate.of(2012, 5, 28))).isEmpty();
        assertThat(holidays.find(LocalDate.of(2020, 5, 4))).isEmpty();
        assertThat(holidays.find(LocalDate.of(2020, 5, 8))).contains("Early May bank holiday (VE day)");
        assertThat(holidays.find(LocalDate.of(2022, 6, 2))).contains("Spring bank holiday");
        assertThat(holidays.find(LocalDate.of(2022, 6, 3))).contains("Platinum Jubilee bank holiday");
        assertThat(holidays.find(LocalDate.of(2022, 9, 19))).isPresent();
        assertThat(holidays.find(LocalDate.of(2023, 5, 8))).isPresent();
        assertThat(holidays.years()).isEqualTo("2012 to 2028");
    }

    @Test
    void noBankHolidayIsAtAWeekend() {
        WorkingDays withoutHolidays = new WorkingDays(only(LocalDate.of(2012, 1, 2)));

        assertThat(BankHolidays.shipped().all().keySet())
                .filteredOn(day -> !day.equals(LocalDate.of(2012, 1, 2)))
                .allMatch(withoutHolidays::isWorkingDay);
    }

    @Test
    void aFileInThePublishedFormTakesTheirPlace() throws IOException {
        BankHolidays read = read("""
                { "scotland": { "division": "scotland", "events": "whatever" },
                  "england-and-wales": { "division": "england-and-wales", "events": [
                    { "title": "A day of thanks", "date": "2030-03-04", "notes": "", "bunting": true } ] } }
                """);

        assertThat(read.all()).containsExactly(java.util.Map.entry(LocalDate.of(2030, 3, 4), "A day of thanks"));
        assertThat(read.covers(LocalDate.of(2030, 12, 31))).isTrue();
        assertThat(read.covers(LocalDate.of(2031, 1, 1))).isFalse();
    }

    @Test
    void everyFaultOfAFileIsNamedAtOnce() {
        List<Issue> faults = faults("""
                { "england-and-wales": { "events": [
                    { "title": "New Year", "date": "2030-02-30" },
                    { "titel": "Easter", "date": "2030-04-22" },
                    { "title": "", "date": "2030-05-06" },
                    17,
                    { "title": "Twice", "date": "2030-05-06" } ] } }
                """);

        assertThat(faults)
                .extracting(Issue::place)
                .containsExactly(
                        "england-and-wales.events[0].date",
                        "england-and-wales.events[1].title",
                        "england-and-wales.events[2].title",
                        "england-and-wales.events[3]",
                        "england-and-wales.events[4].date");
        assertThat(faults.get(0).value()).isEqualTo("2030-02-30");
        assertThat(faults.get(1).nearest()).isEqualTo("titel");
        assertThat(faults.get(4).expected()).contains("each day once");
    }

    @Test
    void whatIsNoListOfBankHolidaysIsSaidWhereItBreaks() {
        assertThat(faults("{ \"england-and-wales\": ")).extracting(Issue::place).containsExactly("line 1, column 24");
        assertThat(faults("{ \"england_and_wales\": {} }"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.nearest()).isEqualTo("england_and_wales"));
        assertThat(faults("{ \"england-and-wales\": { \"event\": [] } }"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.nearest()).isEqualTo("event"));
        assertThat(faults("{ \"england-and-wales\": { \"events\": [] } }"))
                .extracting(Issue::expected)
                .containsExactly("one bank holiday at least");
        assertThat(faults("[]")).hasSize(1);
        assertThat(faults("")).hasSize(1);
    }

    private BankHolidays read(String json) throws IOException {
        Path file = folder.resolve("holidays.json");
        Files.writeString(file, json);
        return BankHolidays.read(file);
    }

    private List<Issue> faults(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(json))
                .issues();
    }

    static BankHolidays only(LocalDate day) {
        return new BankHolidays(new java.util.TreeMap<>(java.util.Map.of(day, "A day off")));
    }
}
