package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeyDatesTest {

    @Test
    void theAnnouncementIsOnTheFriday() { // CAL-001, CAL-022, CAL-058
        LocalDate monday = LocalDate.of(2014, 9, 15);

        assertThat(KeyDates.announcement(Programme.SQS, monday, Nation.ENGLAND)).isEqualTo("2014-08-29");
        assertThat(KeyDates.announcement(Programme.FJI, monday, Nation.WALES)).isEqualTo("2014-08-29");
        assertThat(KeyDates.announcement(Programme.JOINT, monday, Nation.WALES)).isEqualTo("2014-08-22");
    }
}
