package io.fieldwork.scheduler.explain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestCase;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The summary may be handed out: its sentences are the same whatever the child's fields are (FIELD-035, FIELD-036). */
class ScheduleSummariserTest {

    private static ScheduleSummary summary(TestInspection week) {
        Schedule schedule = ScheduleScorer.score(
                week.input(),
                new SchedulePlacements(
                        week.placements().slotByCase(), week.placements().meetings()),
                null,
                0);
        return ScheduleSummariser.of(week.input(), schedule);
    }

    /** The case manager is there on the Monday alone, when the local assessor has a slot, and the case is on the Tuesday. */
    private static TestInspection fileRead(Programme programme, UnaryOperator<TestCase> child) {
        return TestInspection.of(programme)
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LA1-1", "LA1", "MON 15:00", "MON 17:00")
                .person("cm-1", one -> one.away("TUE 09:00", "TUE 18:00"))
                .caseOf("C01", one -> child.apply(one.with("cm-1")))
                .place("C01", "LI-1");
    }

    @Test
    @Tag("FIELD-036")
    void whyAComplexCaseIsAFileReadIsSaidAsOfAnyOther() {
        ScheduleSummary complex = summary(fileRead(Programme.SQS, TestCase::complex));

        assertThat(complex.fileReadReasons())
                .isEqualTo(summary(fileRead(Programme.SQS, one -> one)).fileReadReasons())
                .singleElement()
                .asString()
                .contains("held by other cases or closed to this one");
    }

    @Test
    @Tag("FIELD-035")
    void whyACaseThatNeedsALongerSlotIsAFileReadIsSaidAsOfAnyOther() {
        ScheduleSummary longer = summary(fileRead(Programme.FJI, one -> one.type(CaseType.CUSTODY)));

        assertThat(longer.fileReadReasons())
                .isEqualTo(summary(fileRead(Programme.FJI, one -> one.type(CaseType.FIRST_TIER)))
                        .fileReadReasons());
    }

    @Test
    @Tag("FIELD-035")
    void howLongASlotACaseNeedsIsNotSaidOfOneWithoutASlot() {
        TestInspection week = fileRead(Programme.FJI, one -> one.type(CaseType.CUSTODY));

        assertThat(summary(week.unplace("C01")).unplacedReasons())
                .singleElement()
                .asString()
                .contains("C01 has no slot")
                .doesNotContain("150");
    }

    @Test
    @Tag("FIELD-035")
    void aKeptCaseWhoseSlotIsTooShortIsNotNamed() {
        TestInspection week = fileRead(Programme.FJI, one -> one.type(CaseType.CUSTODY));

        assertThat(KeptPlacements.brokenBy(week.input(), week.placements()))
                .singleElement()
                .asString()
                .contains("A rule about the cases themselves")
                .doesNotContain("C01")
                .doesNotContain("150");
    }
}
