package io.fieldwork.scheduler.calendar;

import static io.fieldwork.scheduler.testing.InspectionInputs.sqs;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.validate.Issue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First day back and absence in the week before follow from the absences (ALLOC-004, ALLOC-005). */
class FirstDaysBackTest {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08 09-16T00:00 | 2014-09-16",
                "08 09-13T00:00 | 2014-09-15",
                "12 09-13T00:00 | 2014-09-15",
                "08T09:00 09-15T17:00 | 2014-09-16",
                "08 09-15T13:00 | 2014-09-15",
                "01 09-20T00:00 | 2014-09-22",
                "01 09-30T00:00 | 2014-09-30",
                "08 09-12T00:00 | ",
                "12T13:00 09-16T00:00 | ",
                "15 09-17T00:00 | ",
                "11 09-12T00:00 | "
            })
    void oneAbsenceOfWholeDays(String absence, @Nullable String back) {
        assertThat(back(person(absence))).isEqualTo(back == null ? null : LocalDate.parse(back));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08 09-13T00:00; 15 09-17T00:00 | 2014-09-17",
                "08 09-13T00:00; 16 09-17T00:00 | 2014-09-15",
                "12 09-12T13:00; 12T13:00 09-13T00:00 | 2014-09-15",
                "10 09-13T00:00; 15T00:00 09-15T12:00; 15T12:00 09-16T00:00 | 2014-09-16",
                "05 09-06T00:00; 08 09-13T00:00 | 2014-09-15"
            })
    void absencesWithNoWorkingDayBetweenThemAreOne(String absences, String back) {
        assertThat(back(person(absences.split("; ", -1)))).isEqualTo(LocalDate.parse(back));
    }

    @Test
    void daysOfTheWeekOnWhichThePersonNeverWorksAreNoWorkingDays() {
        String friday = "12 09-13T00:00";
        String nextFriday = "19 09-20T00:00";
        assertThat(back(person(friday, nextFriday))).as("Fridays off alone").isNull();
        assertThat(back(person("08 09-12T00:00", friday, nextFriday)))
                .as("away to Thursday, Fridays off")
                .isEqualTo(LocalDate.of(2014, 9, 15));
        String monday = "08 09-09T00:00";
        String nextMonday = "15 09-16T00:00";
        assertThat(back(person("09 09-13T00:00", monday, nextMonday)))
                .as("Mondays off")
                .isEqualTo(LocalDate.of(2014, 9, 16));
        assertThat(back(person(
                        "08 09-09T00:00",
                        "09 09-10T00:00",
                        "10 09-11T00:00",
                        "11 09-12T00:00",
                        friday,
                        "15 09-16T00:00",
                        "16 09-17T00:00",
                        "17 09-18T00:00",
                        "18 09-19T00:00",
                        nextFriday)))
                .as("two weeks of leave, typed day by day")
                .isEqualTo(LocalDate.of(2014, 9, 22));
    }

    @Test
    void bankHolidaysAreNoWorkingDays() {
        // Easter Monday is 21 April 2014, Good Friday the 18th.
        LocalDate monday = LocalDate.of(2014, 4, 21);
        Person person = Person.builder("p-1", "Grace Lee")
                .unavailable(List.of(away(LocalDateTime.of(2014, 4, 14, 0, 0), LocalDateTime.of(2014, 4, 18, 0, 0))))
                .build();
        FirstDaysBack derived = FirstDaysBack.of(week(monday, person));
        assertThat(derived.input().people().get(0).firstDayBack()).isEqualTo(LocalDate.of(2014, 4, 22));
    }

    @Test
    void whatWasDerivedIsToldOfEachPerson() {
        FirstDaysBack derived = FirstDaysBack.of(week(MONDAY, person("08 09-16T00:00")));
        assertThat(derived.returns())
                .containsExactly(new DerivedReturn(
                        derived.input().people().get(0).id(),
                        "Grace Lee",
                        LocalDate.of(2014, 9, 8),
                        LocalDate.of(2014, 9, 15),
                        LocalDate.of(2014, 9, 16)));
        assertThat(derived.input().people().get(0).absentPreviousWeek()).isTrue();
        assertThat(derived.differences()).isEmpty();
    }

    @Test
    void whatIsGivenComesFirstAndAnotherDayIsAWarning() {
        Person given = person("08 09-16T00:00").toBuilder()
                .firstDayBack(LocalDate.of(2014, 9, 17))
                .build();
        FirstDaysBack derived = FirstDaysBack.of(week(MONDAY, given));
        assertThat(derived.input().people().get(0).firstDayBack()).isEqualTo(LocalDate.of(2014, 9, 17));
        assertThat(derived.input().people().get(0).absentPreviousWeek()).isTrue();
        assertThat(derived.differences())
                .extracting(Issue::sentence)
                .containsExactly(
                        "people[0].firstDayBack: \"Wed 17 Sep 2014\"; expected Tue 16 Sep 2014, which follows from"
                                + " the absences; what is typed here counts.");
    }

    @Test
    void yesWithoutADayGetsTheDayThatFollowsAndNoIsNoAnswer() {
        Person yes =
                person("08 09-16T00:00").toBuilder().absentPreviousWeek(true).build();
        assertThat(back(yes)).isEqualTo(LocalDate.of(2014, 9, 16));
        Person alone = person().toBuilder().absentPreviousWeek(true).build();
        assertThat(back(alone)).as("the fieldwork Monday, as the rule reads it").isNull();
        InspectionInput none = week(MONDAY, person());
        assertThat(FirstDaysBack.of(none).input()).isSameAs(none);
    }

    @Test
    void aSecondDerivationFindsNothingNew() {
        InspectionInput once =
                FirstDaysBack.of(week(MONDAY, person("08 09-16T00:00"))).input();
        FirstDaysBack twice = FirstDaysBack.of(once);
        assertThat(twice.input()).isSameAs(once);
        assertThat(twice.returns()).isEmpty();
        assertThat(twice.differences()).isEmpty();
    }

    @Test
    void theSameFollowsFromCountingEveryHour() {
        judge(2_000);
    }

    @Test
    @Tag("evidence")
    void theSameFollowsFromCountingEveryHourOfManyDiaries() {
        judge(200_000);
    }

    /** Absences of random days and half days, none of them a single whole day: nobody has a day off each week. */
    private static void judge(int trials) {
        Random random = Chance.of(4);
        int derived = 0;
        for (int trial = 0; trial < trials; trial++) {
            List<Unavailability> absences = new ArrayList<>();
            for (int more = 1 + random.nextInt(4); more > 0; more--) {
                LocalDateTime start =
                        MONDAY.minusDays(12).plusDays(random.nextInt(16)).atTime(random.nextBoolean() ? 0 : 13, 0);
                absences.add(away(start, start.plusHours(new int[] {11, 48, 72, 83, 120, 240}[random.nextInt(6)])));
            }
            Person person =
                    Person.builder("p-1", "Grace Lee").unavailable(absences).build();
            LocalDate expected = counted(absences);
            assertThat(back(person)).as("%s", absences).isEqualTo(expected);
            derived += expected == null ? 0 : 1;
        }
        assertThat(derived).isBetween(trials / 20, trials - trials / 20);
        System.out.printf("first days back: %d diaries, %d derived, 0 wrong%n", trials, derived);
    }

    /** Hour by hour, day by day. */
    private static @Nullable LocalDate counted(List<Unavailability> absences) {
        LocalDate friday = MONDAY.minusDays(3);
        if (!isAway(absences, friday)) {
            return null;
        }
        LocalDate day = friday;
        while (isAway(absences, day)
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isAway(List<Unavailability> absences, LocalDate day) {
        for (int hour = 9; hour < 17; hour++) {
            LocalDateTime moment = day.atTime(hour, 0);
            if (absences.stream()
                    .noneMatch(one -> !one.start().isAfter(moment) && one.end().isAfter(moment))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDate back(Person person) {
        return FirstDaysBack.of(week(MONDAY, person)).input().people().get(0).firstDayBack();
    }

    /** Absences as {@code 08 09-16T00:00}: from the 8th of September, or a time of it, until then. */
    private static Person person(String... absences) {
        List<Unavailability> periods = new ArrayList<>();
        for (String absence : absences) {
            String[] ends = absence.split(" ", -1);
            String start = ends[0].contains("T") ? ends[0] : ends[0] + "T00:00";
            periods.add(away(LocalDateTime.parse("2014-09-" + start), LocalDateTime.parse("2014-" + ends[1])));
        }
        return Person.builder("p-1", "Grace Lee").unavailable(periods).build();
    }

    private static Unavailability away(LocalDateTime start, LocalDateTime end) {
        return new Unavailability(start, end, "leave");
    }

    private static InspectionInput week(LocalDate monday, Person person) {
        return sqs().details(new InspectionDetails("sqs-small", Programme.SQS, 1, "", Nation.ENGLAND, monday))
                .build()
                .withPeople(List.of(person));
    }
}
