package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The deadlines that the documents give as a weekday and as a number of working days, counted on fingers for every Monday of
 * many years: day by day, without weekends and bank holidays. The table is typed from CAL-001 to CAL-074.
 */
class CountedDatesTest {

    private static final Set<LocalDate> HOLIDAYS = new HashSet<>();

    /**
     * A deadline.
     *
     * @param inSecond counted from the second week's Monday
     * @param days calendar days from the Monday
     * @param count working days that the documents count too; 0 where they count none
     * @param from where that count begins: calendar days from the same Monday; null for the date of another rule
     */
    private record Deadline(
            Programme programme,
            String rule,
            boolean inSecond,
            int days,
            DayOfWeek weekday,
            @Nullable String hour,
            int count,
            @Nullable Integer from,
            @Nullable String fromRule) {}

    private static Deadline on(
            Programme programme, String rule, int days, DayOfWeek weekday, @Nullable String hour, int count) {
        return new Deadline(programme, rule, false, days, weekday, hour, count, 0, null);
    }

    private static Deadline second(
            Programme programme,
            String rule,
            int days,
            DayOfWeek weekday,
            int count,
            @Nullable Integer from,
            @Nullable String fromRule) {
        return new Deadline(programme, rule, true, days, weekday, null, count, from, fromRule);
    }

    private static final List<Deadline> DEADLINES = List.of(
            on(Programme.SQS, "CAL-001", -17, DayOfWeek.FRIDAY, "09:30", -11),
            on(Programme.SQS, "CAL-003", -17, DayOfWeek.FRIDAY, null, 0),
            on(Programme.SQS, "CAL-004", -14, DayOfWeek.MONDAY, null, 0),
            on(Programme.SQS, "CAL-005", -11, DayOfWeek.THURSDAY, "12:00", -7),
            on(Programme.SQS, "CAL-007", -7, DayOfWeek.MONDAY, "16:00", -5),
            on(Programme.SQS, "CAL-008", -7, DayOfWeek.MONDAY, "17:00", 0),
            on(Programme.SQS, "CAL-017", 9, DayOfWeek.WEDNESDAY, "17:00", 0),
            new Deadline(Programme.SQS, "CAL-018", false, 14, DayOfWeek.MONDAY, null, 3, null, "CAL-017"),
            on(Programme.FJI, "CAL-022", -17, DayOfWeek.FRIDAY, null, -11),
            on(Programme.FJI, "CAL-026", -11, DayOfWeek.THURSDAY, "12:00", -7),
            on(Programme.FJI, "CAL-027", -7, DayOfWeek.MONDAY, "17:00", -5),
            on(Programme.FJI, "CAL-028", -4, DayOfWeek.THURSDAY, "12:00", 0),
            on(Programme.FJI, "CAL-029", -4, DayOfWeek.THURSDAY, "12:00", -2),
            second(Programme.FJI, "CAL-035", -7, DayOfWeek.MONDAY, -5, 0, null),
            second(Programme.FJI, "CAL-036", -4, DayOfWeek.THURSDAY, 0, 0, null),
            second(Programme.FJI, "CAL-041", 21, DayOfWeek.MONDAY, 16, 4, null),
            second(Programme.FJI, "CAL-042", 32, DayOfWeek.FRIDAY, 10, null, "CAL-041"),
            second(Programme.FJI, "CAL-044", 65, DayOfWeek.WEDNESDAY, 0, 0, null),
            on(Programme.SINGLE, "CAL-058", -24, DayOfWeek.FRIDAY, null, 0),
            on(Programme.SMALL, "CAL-062", -17, DayOfWeek.FRIDAY, "17:00", 0),
            on(Programme.JOINT, "CAL-063", -5, DayOfWeek.WEDNESDAY, "17:00", 0),
            second(Programme.JOINT, "CAL-068", 8, DayOfWeek.TUESDAY, 0, 0, null),
            second(Programme.SINGLE, "CAL-069", 11, DayOfWeek.FRIDAY, 0, 0, null),
            second(Programme.SMALL, "CAL-071", 42, DayOfWeek.MONDAY, 0, 0, null),
            second(Programme.SINGLE, "CAL-072", 56, DayOfWeek.MONDAY, 10, null, "CAL-071"),
            second(Programme.JOINT, "CAL-072", 56, DayOfWeek.MONDAY, 10, null, "CAL-071"));

    @BeforeAll
    static void readHolidays() throws IOException {
        try (InputStream in = BankHolidays.class.getResourceAsStream("bank-holidays.json")) {
            for (JsonNode day :
                    new ObjectMapper().readTree(in).path("england-and-wales").path("events")) {
                HOLIDAYS.add(LocalDate.parse(day.path("date").asText()));
            }
        }
        assertThat(HOLIDAYS).hasSizeGreaterThan(120);
    }

    @Test
    void everyDeadlineOfEveryMondayIsCountedOnFingers() {
        int counted = 0;
        int moved = 0;
        int apart = 0;
        Random random = new Random(19);
        for (LocalDate monday = LocalDate.of(2012, 6, 4); monday.getYear() < 2028; monday = monday.plusWeeks(1)) {
            HolidayPolicy policy = HolidayPolicy.values()[random.nextInt(3)];
            Nation nation = random.nextBoolean() ? Nation.ENGLAND : Nation.WALES;
            for (Programme programme : Programme.values()) {
                boolean two = programme == Programme.FJI || programme == Programme.JOINT;
                LocalDate second = two ? monday.plusWeeks(2 + random.nextInt(2)) : monday;
                CalendarRequest request =
                        CalendarRequest.of(programme, monday, nation).withPolicy(policy);
                Map<String, KeyDate> found = KeyDates.of(two ? request.withWeekTwo(second) : request).dates().stream()
                        .collect(Collectors.toMap(KeyDate::key, Function.identity()));
                for (Deadline deadline : DEADLINES) {
                    if (deadline.programme() == programme) {
                        LocalDate from = deadline.inSecond() ? second : monday;
                        KeyDate date = found.get(deadline.rule());
                        judge(deadline, from, policy, date, found);
                        counted++;
                        moved += date.date().equals(from.plusDays(deadline.days())) ? 0 : 1;
                        apart += date.alternatives().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(counted).isGreaterThan(20_000);
        assertThat(moved).as("deadlines that a bank holiday moved").isGreaterThan(300);
        assertThat(apart).as("deadlines with another reading").isGreaterThan(1_000);
    }

    private static void judge(
            Deadline deadline, LocalDate monday, HolidayPolicy policy, KeyDate date, Map<String, KeyDate> all) {
        String what = deadline.rule() + " of " + monday + ", " + policy;
        LocalDate named = monday.plusDays(deadline.days());
        assertThat(named.getDayOfWeek()).as(what).isEqualTo(deadline.weekday());
        assertThat(date.date()).as(what).isEqualTo(placed(named, policy));
        assertThat(date.time())
                .as(what)
                .isEqualTo(deadline.hour() == null ? date.time() : LocalTime.parse(deadline.hour()));
        List<LocalDate> others =
                date.alternatives().stream().map(AlternativeDate::date).toList();
        boolean holiday = HOLIDAYS.contains(named);
        assertThat(date.warnings().stream().anyMatch(warning -> warning.contains(" is a bank holiday (")))
                .as(what)
                .isEqualTo(holiday);
        if (holiday) {
            for (HolidayPolicy other : HolidayPolicy.values()) {
                assertThat(others.contains(placed(named, other)) || other == policy)
                        .as(what)
                        .isTrue();
            }
        }
        if (deadline.count() != 0) {
            LocalDate from = deadline.fromRule() == null
                    ? monday.plusDays(deadline.from())
                    : all.get(deadline.fromRule()).date();
            LocalDate fingers = stepped(from, deadline.count());
            String said = Math.abs(deadline.count()) + " working days " + (deadline.count() < 0 ? "before " : "after ");
            assertThat(date.warnings().stream().anyMatch(warning -> warning.startsWith(said)))
                    .as(what)
                    .isEqualTo(!fingers.equals(date.date()));
            if (!fingers.equals(date.date())) {
                assertThat(others).as(what).contains(fingers);
                int there = Math.abs(counted(from, date.date()));
                assertThat(date.warnings()).as(what).anyMatch(warning -> warning.contains(" there are " + there));
            }
        }
    }

    private static LocalDate placed(LocalDate named, HolidayPolicy policy) {
        if (!HOLIDAYS.contains(named) || policy == HolidayPolicy.KEEP) {
            return named;
        }
        return stepped(named, policy == HolidayPolicy.BEFORE ? -1 : 1);
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    private static LocalDate stepped(LocalDate day, int workingDays) {
        LocalDate at = day;
        int left = workingDays;
        while (left != 0) {
            at = workingDays < 0 ? at.minusDays(1) : at.plusDays(1);
            left += isWorking(at) ? (workingDays < 0 ? 1 : -1) : 0;
        }
        return at;
    }

    /** Working days after the first up to the second, both ways. */
    private static int counted(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            count += isWorking(day.plusDays(1)) ? 1 : 0;
        }
        for (LocalDate day = from; day.isAfter(to); day = day.minusDays(1)) {
            count -= isWorking(day.minusDays(1)) ? 1 : 0;
        }
        return count;
    }

    @Test
    void workingDaysAroundEveryBankHolidayAreCountedOnFingers() {
        WorkingDays days = new WorkingDays(BankHolidays.shipped());
        for (LocalDate holiday : HOLIDAYS) {
            for (int offset = -9; offset <= 9; offset++) {
                LocalDate start = holiday.plusDays(offset);
                assertThat(days.isWorkingDay(start)).isEqualTo(isWorking(start));
                for (int count : new int[] {-11, -7, -5, -2, -1, 0, 1, 3, 10, 16}) {
                    assertThat(days.plus(start, count)).isEqualTo(stepped(start, count));
                    assertThat(days.between(start, start.plusDays(count)))
                            .isEqualTo(counted(start, start.plusDays(count)));
                }
            }
        }
    }
}
