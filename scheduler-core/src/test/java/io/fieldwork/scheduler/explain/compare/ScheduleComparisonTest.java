package io.fieldwork.scheduler.explain.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.explain.compare.ScheduleComparison.CaseDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.ConstraintDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.MeetingDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.PersonDifference;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Test;

class ScheduleComparisonTest {

    private final TestInspection inspection = TestInspection.sqs()
            .inspector("LI", Role.LEAD_INSPECTOR)
            .inspector("AI", Role.ASSISTANT_INSPECTOR)
            .slots("LI", 3)
            .slots("AI", 3)
            .person("cm-1")
            .person("cm-2")
            .caseOf("C01", one -> one.with("cm-1"))
            .caseOf("C02", one -> one.with("cm-2"))
            .meeting("M01", meeting -> meeting.heldBy("LI").needs("cm-2"))
            .place("C01", "LI-1")
            .place("C02", "AI-2")
            .start("M01", "WED 10:00");

    private Schedule schedule() {
        return scheduleOf(inspection);
    }

    private static Schedule scheduleOf(TestInspection one) {
        return ScheduleScorer.score(one.input(), one.placements(), null, 0);
    }

    private ScheduleComparison compare(Schedule first) {
        return ScheduleComparison.of(inspection.input(), first, schedule());
    }

    @Test
    void aScheduleDoesNotDifferFromItself() {
        ScheduleComparison comparison = compare(schedule());

        assertThat(comparison.isSamePlacement()).isTrue();
        assertThat(comparison.constraints()).isEmpty();
        assertThat(comparison.people()).isEmpty();
    }

    @Test
    void aMovedCaseDiffersForItsConstraintsItsInspectorsAndWhoeverAttends() {
        Schedule first = schedule();
        inspection.place("C01", "AI-1");
        ScheduleComparison comparison = compare(first);

        assertThat(comparison.cases()).extracting(CaseDifference::reference).containsExactly("C01");
        assertThat(comparison.constraints())
                .extracting(ConstraintDifference::id)
                .containsExactly("unusedSlots");
        assertThat(comparison.people())
                .extracting(PersonDifference::id)
                .as("the case manager is asked at the same time, by somebody else")
                .containsExactly("LI", "AI", "cm-1");
        assertThat(comparison.people().get(2).onlyFirst())
                .containsExactly("Mon 15 Sep 2014 06:30: C01 with Inspector LI");
        assertThat(comparison.people().get(2).onlySecond())
                .containsExactly("Mon 15 Sep 2014 06:30: C01 with Inspector AI");
    }

    @Test
    void aMovedMeetingDiffersForItsInspectorsAndAttendees() {
        Schedule first = schedule();
        inspection.start("M01", "WED 11:00");
        ScheduleComparison comparison = compare(first);

        assertThat(comparison.meetings()).extracting(MeetingDifference::id).containsExactly("M01");
        assertThat(comparison.people()).extracting(PersonDifference::id).containsExactly("LI", "cm-2");
    }

    @Test
    void otherWeightsAreADifferenceThoughNothingMoves() {
        Schedule first = schedule();
        inspection.weight("unusedSlots", "3soft");
        ScheduleComparison comparison = compare(first);

        assertThat(comparison.isSamePlacement()).isTrue();
        assertThat(comparison.constraints()).singleElement().satisfies(one -> {
            assertThat(one.first().weight()).isEqualTo("1soft");
            assertThat(one.second().weight()).isEqualTo("3soft");
        });
    }

    @Test
    void schedulesOfDifferentInspectionsAreRefused() {
        Schedule first = schedule();
        Schedule other = scheduleOf(
                TestInspection.sqs().inspector("LI", Role.LEAD_INSPECTOR).slots("LI", 1));

        assertThatThrownBy(() -> ScheduleComparison.of(inspection.input(), first, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
