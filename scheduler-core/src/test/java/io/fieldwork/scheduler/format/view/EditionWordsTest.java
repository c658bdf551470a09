package io.fieldwork.scheduler.format.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.WeekState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EditionWordsTest {

    private static InspectionDetails week(Programme programme, int number) {
        return new InspectionDetails("id", programme, number, "", Nation.ENGLAND, LocalDate.of(2014, 9, 15));
    }

    @Test
    void aDraftOfTheFirstVersionSaysWhenItIsDue() { // CAL-007, CAL-028, CAL-036, CAL-063
        assertThat(EditionWords.of(week(Programme.SQS, 1), Edition.FIRST)).isEqualTo("v1 draft, due Mon 8 Sep 16:00");
        assertThat(EditionWords.of(week(Programme.FJI, 1), Edition.FIRST)).isEqualTo("v1 draft, due Thu 11 Sep 12:00");
        assertThat(EditionWords.of(week(Programme.FJI, 2), Edition.FIRST)).isEqualTo("v1 draft, due Thu 11 Sep 12:00");
        assertThat(EditionWords.of(week(Programme.SMALL, 1), Edition.FIRST))
                .isEqualTo("v1 draft, due Wed 10 Sep 17:00");
        assertThat(EditionWords.of(week(Programme.JOINT, 2), Edition.FIRST)).isEqualTo("v1 draft");
    }

    @Test
    void oneThatWasIssuedSaysWhen() {
        Edition issued = new Edition(1, LocalDateTime.of(2014, 9, 8, 15, 30));

        assertThat(EditionWords.of(week(Programme.SQS, 1), issued)).isEqualTo("v1, Mon 8 Sep 15:30");
        assertThat(EditionWords.of(week(Programme.SQS, 1), issued.next(null))).isEqualTo("v2 draft");
        assertThat(EditionWords.of(week(Programme.SQS, 1), new Edition(3, WeekState.ISSUED, null)))
                .isEqualTo("v3");
        assertThat(EditionWords.of(week(Programme.SQS, 1), new Edition(1, WeekState.ISSUED, null)))
                .isEqualTo("v1");
    }

    @Test
    @Tag("OUT-036")
    void aDraftSaysSoInWelshToo() {
        assertThat(EditionWords.of(week(Programme.SQS, 1), Edition.FIRST, Labels.of(Language.WELSH)))
                .isEqualTo("v1 drafft, erbyn Llun 8 Medi 16:00");
        assertThat(EditionWords.of(week(Programme.SQS, 1), new Edition(2, null), Labels.of(Language.BOTH)))
                .isEqualTo("v2 drafft / v2 draft");
    }
}
