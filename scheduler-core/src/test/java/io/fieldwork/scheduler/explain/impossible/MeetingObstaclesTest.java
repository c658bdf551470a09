package io.fieldwork.scheduler.explain.impossible;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules and diaries stand against each start of a meeting that has none (SLOT-049, SLOT-052, W2-017). */
class MeetingObstaclesTest {

    @Test
    void aCommitmentTheGapBesideItAndAnAbsenceEachStandAgainstTheirStarts() {
        TestInspection week = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .commitment(CommitmentKind.MEETING, "LI", "TUE 11:00", "TUE 12:00")
                .person("chair", person -> person.away("TUE 09:00", "TUE 10:30"))
                .meeting(
                        "M1",
                        meeting ->
                                meeting.heldBy("LI").minutes(30).needs("chair").window("TUE 10:00", "TUE 12:00"));

        List<String> lines = lines(week, "M1");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("start from 10:00 to 10:15").endsWith("is unavailable");
        assertThat(lines.get(1)).contains("start at 10:30").contains("too close to it");
        assertThat(lines.get(2)).contains("start from 10:45 to 11:30").contains("has \"");
    }

    @Test
    void anotherMeetingOfTheInspectorAndOneOfThePersonAreNamed() {
        TestInspection week = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("DLI", Role.DEPUTY_LEAD_INSPECTOR)
                .person("chair")
                .meeting(
                        "M1",
                        meeting ->
                                meeting.heldBy("LI").minutes(60).needs("chair").window("TUE 10:00", "TUE 11:00"))
                .meeting("M2", meeting -> meeting.heldBy("LI").minutes(60).window("TUE 10:00", "TUE 11:00"))
                .meeting(
                        "M3",
                        meeting ->
                                meeting.heldBy("DLI").minutes(60).needs("chair").window("TUE 10:00", "TUE 11:00"))
                .start("M2", "TUE 10:00")
                .start("M3", "TUE 10:00");

        assertThat(lines(week, "M1"))
                .singleElement()
                .asString()
                .contains("holds M2")
                .contains("is in M3");
    }

    @Test
    void ofSeveralWhoMayHoldItTheOneWithTheFewestObstaclesIsTold() {
        TestInspection week = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("DLI", Role.DEPUTY_LEAD_INSPECTOR)
                .inspectorAway("DLI", "TUE 09:00", "TUE 17:00")
                .commitment(CommitmentKind.MEETING, "LI", "TUE 10:00", "TUE 10:30")
                .commitment(CommitmentKind.INSPECTORATE, "LI", "TUE 10:30", "TUE 11:00")
                .meeting(
                        "M1",
                        meeting ->
                                meeting.heldByAnyOf(1, "LI", "DLI").minutes(60).window("TUE 10:00", "TUE 11:00"));

        assertThat(lines(week, "M1")).singleElement().asString().contains("DLI").endsWith("is unavailable");
    }

    private static List<String> lines(TestInspection week, String id) {
        Inspection inspection = week.build();
        Meeting meeting = inspection.getMeetings().stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow();
        return new MeetingObstacles(inspection, meeting).lines();
    }
}
