package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeyDatesTest {

    private static final LocalDate MAY = LocalDate.of(2014, 5, 12);

    private static final CalendarRequest FULL_JOINT =
            CalendarRequest.of(Programme.FJI, MAY, Nation.ENGLAND).withWeekTwo(LocalDate.of(2014, 6, 2));

    private static KeyDate find(CalendarRequest request, String key) {
        return KeyDates.of(request).find(key).orElseThrow();
    }

    private static List<String> warnings(CalendarRequest request) {
        return KeyDates.of(request).clashes().stream()
                .flatMap(date -> date.warnings().stream().map(warning -> date.rule() + " " + warning))
                .toList();
    }

    @Test
    void theAnnouncementIsOnTheFriday() { // CAL-001, CAL-022, CAL-058
        LocalDate monday = LocalDate.of(2014, 9, 15);

        assertThat(KeyDates.announcement(Programme.SQS, monday, Nation.ENGLAND)).isEqualTo("2014-08-29");
        assertThat(KeyDates.announcement(Programme.FJI, monday, Nation.WALES)).isEqualTo("2014-08-29");
        assertThat(KeyDates.announcement(Programme.JOINT, monday, Nation.WALES)).isEqualTo("2014-08-22");
    }

    @Test
    void issuesOfASchedule() { // CAL-007, CAL-011, CAL-028, CAL-036, CAL-063
        assertThat(issues(Programme.SQS, 1)).containsExactly("CAL-007 2014-09-08T16:00", "CAL-011 2014-09-11T17:00");
        assertThat(issues(Programme.FJI, 1)).containsExactly("CAL-028 2014-09-11T12:00");
        assertThat(issues(Programme.FJI, 2)).containsExactly("CAL-036 2014-09-11T12:00");
        assertThat(issues(Programme.SMALL, 1)).containsExactly("CAL-063 2014-09-10T17:00");
        assertThat(issues(Programme.JOINT, 2)).isEmpty();
    }

    private static List<String> issues(Programme programme, int week) {
        return KeyDates.issues(
                        new InspectionDetails("id", programme, week, "", Nation.ENGLAND, LocalDate.of(2014, 9, 15)))
                .stream()
                .map(date -> date.rule() + " " + date.date() + "T" + date.time())
                .toList();
    }

    @Nested
    class Clashes {

        @Test
        @Tag("DER-009")
        @Tag("DER-010")
        void theInspectionOfMay2014() { // DER-009, DER-010, DER-012, DER-013, DIS-017 to DIS-019, GAP-014
            List<String> warnings = warnings(FULL_JOINT);
            System.out.println("Full joint inspection of 12 May 2014, warnings:");
            warnings.forEach(warning -> System.out.println("  " + warning));

            assertThat(warnings)
                    .containsExactly(
                            "CAL-022 11 working days before Mon 12 May 2014 is Thu 24 Apr 2014. From Fri 25 Apr 2014"
                                    + " there are 10, and would be 11 without bank holidays (DIS-017).",
                            "CAL-026 7 working days before Mon 12 May 2014 is Wed 30 Apr 2014. From Thu 1 May 2014"
                                    + " there are 6, and would be 7 without bank holidays (DIS-017).",
                            "CAL-027 Mon 5 May 2014 is a bank holiday (Early May bank holiday): the named weekday is"
                                    + " kept. Instead: Fri 2 May 2014, the working day before, or Tue 6 May 2014, the"
                                    + " working day after (GAP-014).",
                            "CAL-027 5 working days before Mon 12 May 2014 is Fri 2 May 2014. From Mon 5 May 2014"
                                    + " there are 4, and would be 5 without bank holidays (DIS-017).",
                            "CAL-034 Mon 26 May 2014 is a bank holiday (Spring bank holiday) and one of these days.",
                            "CAL-035 Mon 26 May 2014 is a bank holiday (Spring bank holiday): the named weekday is"
                                    + " kept. Instead: Fri 23 May 2014, the working day before, or Tue 27 May 2014,"
                                    + " the working day after (GAP-014).",
                            "CAL-035 5 working days before Mon 2 Jun 2014 is Fri 23 May 2014. From Mon 26 May 2014"
                                    + " there are 4, and would be 5 without bank holidays (DIS-017).",
                            "OUT-030 Mon 26 May 2014 is a bank holiday (Spring bank holiday): the named weekday is"
                                    + " kept. Instead: Fri 23 May 2014, the working day before, or Tue 27 May 2014,"
                                    + " the working day after (GAP-014).",
                            "CAL-041 16 working days after Fri 6 Jun 2014 is Mon 30 Jun 2014. Up to Mon 23 Jun 2014"
                                    + " there are 11 (DIS-018).",
                            "CAL-042 10 working days after Mon 23 Jun 2014 is Mon 7 Jul 2014. Up to Fri 4 Jul 2014"
                                    + " there are 9 (DIS-019).");
        }

        @Test
        @Tag("GAP-014")
        void aDeadlineMovesOnlyWhereAsked() { // GAP-014
            assertThat(find(FULL_JOINT, "CAL-027").date()).isEqualTo("2014-05-05");
            assertThat(find(FULL_JOINT.withPolicy(HolidayPolicy.BEFORE), "CAL-027")
                            .date())
                    .isEqualTo("2014-05-02");
            assertThat(find(FULL_JOINT.withPolicy(HolidayPolicy.AFTER), "CAL-027")
                            .date())
                    .isEqualTo("2014-05-06");
        }

        @Test
        void aMovedDeadlineStillSaysSo() {
            KeyDate moved = find(FULL_JOINT.withPolicy(HolidayPolicy.BEFORE), "CAL-027");

            assertThat(moved.warnings()) // the working-day count agrees now
                    .containsExactly("Mon 5 May 2014 is a bank holiday (Early May bank holiday): moved to the working"
                            + " day before. Instead: Mon 5 May 2014, the named weekday, or Tue 6 May 2014, the working"
                            + " day after (GAP-014).");
            assertThat(moved.alternatives())
                    .extracting(AlternativeDate::rule)
                    .containsExactly("GAP-014", "DIS-002", "GAP-014");
        }

        @Test
        void theReplyIsCountedFromADraftThatMoved() { // DER-011
            CalendarRequest march = CalendarRequest.of(Programme.FJI, LocalDate.of(2015, 3, 2), Nation.ENGLAND)
                    .withWeekTwo(LocalDate.of(2015, 3, 16));

            assertThat(find(march, "CAL-042").warnings())
                    .singleElement()
                    .asString()
                    .contains("after Mon 6 Apr 2015");
            assertThat(find(march.withPolicy(HolidayPolicy.AFTER), "CAL-042").warnings())
                    .singleElement()
                    .asString()
                    .contains("after Tue 7 Apr 2015");
        }

        @Test
        @Tag("DER-011")
        void easterShortensTheReply() { // DER-011: 7 instead of 9
            CalendarRequest march = CalendarRequest.of(Programme.FJI, LocalDate.of(2014, 3, 10), Nation.ENGLAND);

            assertThat(find(march, "CAL-042").warnings())
                    .containsExactly("10 working days after Mon 14 Apr 2014 is Wed 30 Apr 2014. Up to Fri 25 Apr 2014"
                            + " there are 7, and would be 9 without bank holidays (DIS-019).");
        }

        @Test
        void aReplyOnBoxingDayAndADraftOnEasterMonday() { // DER-011
            assertThat(find(CalendarRequest.of(Programme.FJI, LocalDate.of(2014, 11, 10), Nation.ENGLAND), "CAL-042")
                            .warnings())
                    .anyMatch(warning -> warning.startsWith("Fri 26 Dec 2014 is a bank holiday (Boxing Day)"));
            assertThat(find(CalendarRequest.of(Programme.FJI, LocalDate.of(2015, 3, 2), Nation.ENGLAND), "CAL-041")
                            .warnings())
                    .anyMatch(warning -> warning.startsWith("Mon 6 Apr 2015 is a bank holiday (Easter Monday)"));
        }

        @Test
        void fieldworkStaysOnABankHoliday() {
            CalendarRequest early = CalendarRequest.of(Programme.SQS, LocalDate.of(2014, 5, 5), Nation.ENGLAND)
                    .withPolicy(HolidayPolicy.AFTER);
            KeyDate fieldwork = find(early, "CAL-013");

            assertThat(fieldwork.date()).isEqualTo("2014-05-05");
            assertThat(fieldwork.warnings())
                    .containsExactly(
                            "Mon 5 May 2014 is a bank holiday (Early May bank holiday) and one of these days.");
        }

        @Test
        void aQuietAutumnHasNone() {
            assertThat(warnings(CalendarRequest.of(Programme.SQS, LocalDate.of(2014, 10, 6), Nation.ENGLAND)))
                    .isEmpty();
        }

        @Test
        void datesBeyondTheKnownBankHolidaysAreSaidOnce() {
            InspectionCalendar late =
                    KeyDates.of(CalendarRequest.of(Programme.SQS, LocalDate.of(2031, 6, 2), Nation.ENGLAND));

            assertThat(late.warnings()).singleElement().asString().contains("2012 to 2028");
        }

        @Test
        void aUsersOwnListOfBankHolidaysDecides() {
            BankHolidays own = BankHolidaysTest.only(LocalDate.of(2014, 9, 8));
            CalendarRequest request = new CalendarRequest(
                    Programme.SQS, LocalDate.of(2014, 9, 15), null, Nation.ENGLAND, own, HolidayPolicy.BEFORE);

            assertThat(find(request, "CAL-007").date()).isEqualTo("2014-09-05");
        }
    }

    @Nested
    class Moving {

        @Test
        void everyDateMovesWithItsFieldworkWeek() {
            LocalDate monday = LocalDate.of(2014, 9, 15);
            for (Programme programme : Programme.values()) {
                CalendarRequest first = CalendarRequest.of(programme, monday, Nation.WALES);
                CalendarRequest later = CalendarRequest.of(programme, monday.plusWeeks(3), Nation.WALES);
                if (CalendarRequest.hasTwoWeeks(programme)) {
                    first = first.withWeekTwo(monday.plusWeeks(2));
                    later = later.withWeekTwo(monday.plusWeeks(5));
                }
                assertThat(days(later, 3)).isEqualTo(days(first, 0));
            }
        }

        @Test
        void whatFollowsTheSecondWeekMovesWithItAlone() { // CAL-033, CAL-046
            LocalDate monday = LocalDate.of(2014, 9, 15);
            CalendarRequest near =
                    CalendarRequest.of(Programme.FJI, monday, Nation.ENGLAND).withWeekTwo(monday.plusDays(14));
            CalendarRequest far = near.withWeekTwo(monday.plusDays(21));
            List<String> moved = KeyDates.of(near).dates().stream()
                    .filter(date ->
                            find(far, date.key()).date().equals(date.date().plusWeeks(1)))
                    .map(KeyDate::key)
                    .toList();

            assertThat(moved)
                    .containsExactly(
                            "CAL-034",
                            "CAL-035",
                            "OUT-030-2",
                            "CAL-036",
                            "CAL-037",
                            "CAL-038",
                            "OUT-029",
                            "CAL-039",
                            "CAL-039-2",
                            "CAL-040",
                            "CAL-041",
                            "CAL-042",
                            "CAL-043",
                            "CAL-044",
                            "OUT-035",
                            "CAL-045");
            assertThat(KeyDates.of(far).dates())
                    .filteredOn(date -> !moved.contains(date.key()))
                    .allMatch(date -> find(near, date.key()).date().equals(date.date()));
        }

        private Map<String, LocalDate> days(CalendarRequest request, int weeksBack) {
            return KeyDates.of(request).dates().stream()
                    .collect(Collectors.toMap(
                            KeyDate::key, date -> date.date().minusWeeks(weeksBack), (a, b) -> a, TreeMap::new));
        }
    }

    @Nested
    class Readings {

        @Test
        void otherDocumentsAreAlternatives() { // DIS-001, DIS-002, DIS-004, DIS-012, DIS-039, DIS-040, DIS-047
            assertThat(others(Programme.FJI, "CAL-026")).containsExactly("DIS-001 2014-09-04 17:00");
            assertThat(others(Programme.FJI, "CAL-027")).containsExactly("DIS-002 2014-09-08 09:00");
            assertThat(others(Programme.FJI, "CAL-028")).containsExactly("DIS-003 2014-09-11 null");
            assertThat(others(Programme.FJI, "CAL-029")).containsExactly("DIS-004 2014-09-08 17:00");
            assertThat(others(Programme.FJI, "CAL-036")).containsExactly("DIS-012 2014-10-03 null");
            assertThat(others(Programme.JOINT, "CAL-069")).containsExactly("DIS-039 2014-10-14 null");
            assertThat(others(Programme.SINGLE, "CAL-071")).containsExactly("DIS-040 2014-10-31 null");
            assertThat(others(Programme.SMALL, "CAL-058")).containsExactly("DIS-047 2014-08-15 null");
        }

        private List<String> others(Programme programme, String key) {
            CalendarRequest request = CalendarRequest.of(programme, LocalDate.of(2014, 9, 15), Nation.ENGLAND);
            return find(
                            CalendarRequest.hasTwoWeeks(programme)
                                    ? request.withWeekTwo(LocalDate.of(2014, 10, 6))
                                    : request,
                            key)
                    .alternatives()
                    .stream()
                    .map(other -> other.rule() + " " + other.date() + " " + other.time())
                    .toList();
        }
    }

    @Test
    void walesPublishesLater() { // CAL-020, CAL-021, CAL-074
        LocalDate monday = LocalDate.of(2014, 9, 15);
        InspectionCalendar england = KeyDates.of(CalendarRequest.of(Programme.SQS, monday, Nation.ENGLAND));
        InspectionCalendar wales = KeyDates.of(CalendarRequest.of(Programme.SQS, monday, Nation.WALES));

        assertThat(england.find("CAL-020").orElseThrow().date()).isEqualTo("2014-10-08");
        assertThat(wales.find("CAL-021").orElseThrow().date()).isEqualTo("2014-10-22");
        assertThat(wales.find("CAL-020")).isEmpty();
        assertThat(find(CalendarRequest.of(Programme.SINGLE, monday, Nation.WALES), "CAL-074")
                        .date())
                .isEqualTo("2014-12-29");
    }

    @Test
    void aRequestNeedsMondaysAndAWeekBetween() {
        CalendarRequest full = CalendarRequest.of(Programme.FJI, MAY, Nation.ENGLAND);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarRequest.of(Programme.SQS, MAY.plusDays(1), Nation.ENGLAND));
        assertThatIllegalArgumentException().isThrownBy(() -> full.withWeekTwo(MAY.plusDays(7)));
        assertThatIllegalArgumentException().isThrownBy(() -> full.withWeekTwo(MAY.plusDays(15)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CalendarRequest.of(Programme.SQS, MAY, Nation.ENGLAND).withWeekTwo(MAY.plusDays(14)));
    }
}
