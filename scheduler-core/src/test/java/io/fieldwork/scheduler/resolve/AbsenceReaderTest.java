package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceReaderTest {

    private final InspectionInput input = TestInspection.sqs()
            .inspector("LA1", Role.LOCAL_ASSESSOR)
            .person("cm-7")
            .input();
    private final Issues issues = new Issues();

    private Absence read(String text) {
        return new AbsenceReader(input, issues).read(List.of(text)).get(0);
    }

    @Test
    void allWordsBeforeTheLastTwoAreTheName() {
        assertThat(read("Person cm-7 2014-09-16 2014-09-17"))
                .isEqualTo(new Absence("cm-7", false, TestWeek.at("TUE 00:00"), TestWeek.at("THU 00:00")));
        assertThat(read("person CM-7 2014-09-16 2014-09-16").who()).isEqualTo("cm-7");
    }

    @Test
    void halfDaysDivideAtThirteenHoursAndAreInclusive() {
        assertThat(read("LA1 2014-09-15pm 2014-09-15pm"))
                .isEqualTo(new Absence("LA1", true, TestWeek.at("MON 13:00"), TestWeek.at("TUE 00:00")));
        assertThat(read("LA1 2014-09-15 2014-09-16AM").end()).isEqualTo(TestWeek.at("TUE 13:00"));
    }

    @Test
    void aDashIsOpenAndATimeEndsAtThatMoment() {
        assertThat(read("cm-7 - 2014-09-15T10:30"))
                .isEqualTo(new Absence("cm-7", false, TestWeek.at("MON 00:00"), TestWeek.at("MON 10:30")));
        assertThat(read("cm-7 2014-09-16 -").end())
                .isEqualTo(TestWeek.MONDAY.plusDays(7).atStartOfDay());
    }

    @Test
    void whatCannotBeUnderstoodIsReportedAllAtOnceWithTheNearestName() {
        List<Absence> read = new AbsenceReader(input, issues)
                .read(List.of(
                        "Persn cm-7 2014-09-16 2014-09-16",
                        "cm-7 2014-09-17 2014-09-16",
                        "cm-7 16/09/2014 -",
                        "cm-7 2014-10-16 2014-10-16",
                        "cm-7"));

        assertThat(read).isEmpty();
        assertThat(issues.faults()).hasSize(5);
        assertThat(issues.faults().get(0).nearest()).isEqualTo("Person cm-7");
        assertThat(issues.faults())
                .extracting(Issue.Fault::expected)
                .satisfiesExactly(
                        first -> assertThat(first).contains("name or id"),
                        second -> assertThat(second).contains("not before the first"),
                        third -> assertThat(third).contains("2014-09-16am"),
                        fourth -> assertThat(fourth).contains("the fieldwork week"),
                        fifth -> assertThat(fifth).contains("who, from and to"));
    }

    /** PRIV-001: no reason is known, so none is written; and nobody is taken to be back on a first day (ALLOC-005). */
    @Test
    void anAbsenceBringsNoReasonAndNoFirstDayBack() {
        InspectionInput amended = read("cm-7 2014-09-15 2014-09-15").addTo(input);

        assertThat(amended.people().get(0).unavailable())
                .singleElement()
                .satisfies(away -> assertThat(away.reason()).isEmpty());
        assertThat(amended.people().get(0).firstDayBack()).isNull();
        assertThat(amended.people().get(0).absentPreviousWeek()).isFalse();
    }
}
