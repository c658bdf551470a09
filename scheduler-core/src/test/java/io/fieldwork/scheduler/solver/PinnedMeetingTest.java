package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import org.junit.jupiter.api.Test;

/** A start that somebody promised is kept, even where it costs more than no start would. */
final class PinnedMeetingTest {

    private static ScheduledMeeting solved(TestInspection inspection) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        return ScheduleSolver.solve(new SolveRequest(inspection.input(), settings), ProgressListener.NONE)
                .schedule()
                .meetings()
                .get(0);
    }

    private static TestInspection team() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI", Role.ASSISTANT_INSPECTOR)
                .inspectorAway("LI", "WED 09:00", "WED 17:00");
    }

    @Test
    void aPinnedStartStaysWhereEveryInspectorIsAway() {
        ScheduledMeeting meeting = solved(team().inspectorAway("AI", "WED 09:00", "WED 17:00")
                .meeting("M1", one -> one.heldByAnyOf(1, "LI", "AI").pinnedTo("WED 10:00"))
                .meeting("M2", one -> one.heldBy("LI")));
        assertThat(meeting.start()).isEqualTo(TestWeek.at("WED 10:00"));
    }

    @Test
    void thePinnedStartLeavesTheChoiceOfInspectors() {
        ScheduledMeeting meeting = solved(
                team().meeting("M1", one -> one.heldByAnyOf(1, "LI", "AI").pinnedTo("WED 10:00")));
        assertThat(meeting.start()).isEqualTo(TestWeek.at("WED 10:00"));
        assertThat(meeting.inspectors()).containsExactly("AI");
    }
}
