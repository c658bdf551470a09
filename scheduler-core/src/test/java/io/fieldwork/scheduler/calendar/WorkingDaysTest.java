package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(BankHolidays.shipped());

    @Test
    @Tag("DER-008")
    void withoutBankHolidaysCountAndWeekdayAgree() { // DER-008
        WorkingDays plain = new WorkingDays(BankHolidaysTest.only(LocalDate.of(2012, 1, 2)));
        for (LocalDate monday = LocalDate.of(2013, 1, 7); monday.getYear() < 2029; monday = monday.plusWeeks(1)) {
            assertThat(plain.plus(monday, -11)).isEqualTo(monday.minusDays(17)); // Friday
            assertThat(plain.plus(monday, -7)).isEqualTo(monday.minusDays(11)); // Thursday
            assertThat(plain.plus(monday, -5)).isEqualTo(monday.minusDays(7)); // Monday
            assertThat(plain.plus(monday, -2)).isEqualTo(monday.minusDays(4)); // Thursday
        }
    }

    @Test
    void bankHolidaysAreCountedAround() { // DER-009
        LocalDate monday = LocalDate.of(2014, 5, 12);

        assertThat(days.plus(monday, -11)).isEqualTo("2014-04-24");
        assertThat(days.plus(monday, -7)).isEqualTo("2014-04-30");
        assertThat(days.plus(monday, -5)).isEqualTo("2014-05-02");
        assertThat(days.plus(monday, 0)).isEqualTo(monday);
    }

    @Test
    void theDraftOfAFullJointInspectionIsTheEleventhDayAfterIt() { // DER-012, DER-013
        LocalDate friday = LocalDate.of(2014, 10, 3);

        assertThat(days.between(friday, LocalDate.of(2014, 10, 20))).isEqualTo(11);
        assertThat(days.plus(friday, 16)).isEqualTo("2014-10-27");
        assertThat(days.between(LocalDate.of(2014, 10, 20), LocalDate.of(2014, 10, 31)))
                .isEqualTo(9);
        assertThat(days.plus(LocalDate.of(2014, 10, 20), 10)).isEqualTo("2014-11-03");
    }

    @Test
    void betweenCountsWhatPlusSteps() {
        LocalDate start = LocalDate.of(2014, 12, 19);
        for (int n = -15; n <= 15; n++) {
            assertThat(days.between(start, days.plus(start, n))).isEqualTo(n);
        }
    }
}
