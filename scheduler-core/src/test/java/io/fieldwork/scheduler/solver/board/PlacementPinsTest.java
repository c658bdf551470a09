package io.fieldwork.scheduler.solver.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.summary.KeptPlacements;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlacementPinsTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null);

    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LA1-1", "LA1", "MON 15:00", "MON 17:00")
                .person("cm-1", one -> one.away("MON 09:00", "MON 18:00"))
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02");
    }

    private static Schedule complete(TestInspection begun) {
        InspectionInput pinned = PlacementPins.pinned(begun.input(), begun.placements());
        return ScheduleSolver.solve(new SolveRequest(pinned, QUICK), ProgressListener.NONE)
                .schedule();
    }

    @Test
    void whatIsPlacedStaysThoughElsewhereWouldBeBetter() {
        Schedule open = complete(week());
        Schedule completed = complete(week().place("C01", "LI-1"));

        assertThat(SchedulePlacements.of(open).slotByCase()).containsEntry("C01", "LI-2");
        assertThat(SchedulePlacements.of(completed).slotByCase())
                .containsEntry("C01", "LI-1")
                .containsKey("C02");
    }

    @Test
    void aKeptPlacementThatBreaksAHardRuleStaysAndIsNamed() {
        TestInspection begun = week().caseOf("C03").place("C02", "LI-2").place("C03", "LI-2");

        Schedule completed = complete(begun);

        assertThat(completed.feasible()).isFalse();
        assertThat(SchedulePlacements.of(completed).slotByCase())
                .containsEntry("C02", "LI-2")
                .containsEntry("C03", "LI-2");
        assertThat(KeptPlacements.brokenBy(begun.input(), begun.placements()))
                .singleElement()
                .asString()
                .contains("C02", "C03", "Tue 16 Sep 2014");
    }

    /** FIELD-036: which case is complex must not be read from the summary, so the case is not named either. */
    @Test
    void neitherARuleAboutTheChildNorItsCaseIsNamed() {
        TestInspection begun = week().caseOf("C04", one -> one.complex()).place("C04", "LA1-1");

        assertThat(KeptPlacements.brokenBy(begun.input(), begun.placements()))
                .containsExactly("A rule about the cases themselves: run `check` to see which.");
    }

    @Test
    void aStopBeforeTheStartStillGivesASchedule() {
        StopSignal stop = new StopSignal();
        stop.stop();

        Schedule schedule = ScheduleSolver.solve(
                        new SolveRequest(week().input(), new SolverSettings(0, Effort.THOROUGH, null)),
                        ProgressListener.NONE,
                        stop)
                .schedule();

        assertThat(schedule.cases()).hasSize(2);
    }

    /** What is pinned, and of meetings those that can be held in one way alone, is what everybody can rely on. */
    @Test
    void whatAWeekPinsIsReadBackAsPlacements() {
        int known = 0;
        int open = 0;
        for (long seed = 720_001; seed < 720_301; seed++) {
            InspectionInput week = AdverseWeeks.of(seed);
            SchedulePlacements pins = PlacementPins.pinsOf(week);
            Map<String, String> slots = new HashMap<>();
            week.cases().stream()
                    .filter(one -> one.pinned() != null)
                    .forEach(one -> slots.put(one.reference(), Objects.requireNonNull(one.pinned())));
            assertThat(pins.slotByCase()).as("week %d", seed).isEqualTo(slots);
            for (MeetingInput meeting : week.meetings()) {
                List<ScheduledMeeting> ways = meeting.pinned() == null ? List.of() : EverySchedule.placings(meeting);
                ScheduledMeeting there = pins.meetings().get(meeting.id());
                assertThat(there == null ? null : unordered(there))
                        .as("week %d, %s", seed, meeting.id())
                        .isEqualTo(ways.size() == 1 ? unordered(ways.get(0)) : null);
                known += ways.size() == 1 ? 1 : 0;
                open += ways.size() > 1 ? 1 : 0;
            }
        }
        assertThat(known).as("meetings pinned altogether").isGreaterThan(20);
        assertThat(open).as("meetings of which the time alone is pinned").isPositive();
    }

    private static ScheduledMeeting unordered(ScheduledMeeting meeting) {
        return new ScheduledMeeting(
                meeting.id(),
                meeting.inspectors().stream().sorted().toList(),
                meeting.start(),
                meeting.end(),
                meeting.room());
    }
}
