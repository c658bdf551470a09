package io.fieldwork.scheduler.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.Step;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToSlot;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToStart;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the search's own moves promise, each applied to a good schedule one after the other. */
final class RandomMoveFactoryTest {

    private static final int MOVES = 300;

    @Test
    void exchangesAndRotationsLeaveOneCaseASlotAndAddNoFileRead() {
        Inspection inspection = solved(InspectionGenerator.generate(InspectionSpec.of("sqs-3"), 5));
        int fileReads = counts(inspection).of(ScheduleRule.FILE_READ);

        walk(inspection, new CaseExchanges());
        walk(inspection, new CaseRotations());

        List<Slot> taken = inspection.getCases().stream()
                .map(CaseAssessment::getAssignedSlot)
                .toList();
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(inspection.getCases()).allMatch(one -> one.getPossibleSlots().contains(one.getAssignedSlot()));
        RuleCounts after = counts(inspection);
        assertThat(after.of(ScheduleRule.FILE_READ)).isLessThanOrEqualTo(fileReads);
        assertThat(after.of(ScheduleRule.CASE_MANAGER_CLASH)).isZero();
    }

    /** SLOT-049, M20-016: what a chain of meetings sends elsewhere fits there. */
    @Test
    void chainsOfMeetingsBreakNoGapAndLeaveNoMoreOut() {
        Inspection inspection = solved(InspectionGenerator.week2(12, 2));
        RuleCounts before = counts(inspection);

        walk(inspection, new MeetingEjectionChains());

        RuleCounts after = counts(inspection);
        for (ScheduleRule rule : List.of(
                ScheduleRule.ACTIVITY_GAP,
                ScheduleRule.CASE_MANAGER_CLASH,
                ScheduleRule.ROOM_CLASH,
                ScheduleRule.BLOCKED_PERIOD,
                ScheduleRule.MEETING_EMPTY)) {
            assertThat(after.of(rule)).as(rule.id()).isEqualTo(before.of(rule));
        }
        assertThat(medium(after)).isLessThanOrEqualTo(medium(before));
    }

    private static int medium(RuleCounts counts) {
        return 100 * counts.of(ScheduleRule.MEETING_UNPLACED) + counts.of(ScheduleRule.ATTENDEE_MISSING);
    }

    private static void walk(Inspection inspection, RandomMoveFactory moves) {
        RandomMoveFactory.MoveIterator drawn = moves.iterator(inspection);
        drawn.random = new Random(1);
        int found = 0;
        for (int move = 0; move < MOVES; move++) {
            List<Step> steps = drawn.next().steps();
            found += steps.isEmpty() ? 0 : 1;
            steps.forEach(RandomMoveFactoryTest::apply);
        }
        assertThat(found).as("moves found").isGreaterThan(MOVES / 2);
    }

    private static void apply(Step step) {
        if (step instanceof ToSlot toSlot) {
            toSlot.one().setSlot(toSlot.slot());
        } else if (step instanceof ToStart toStart) {
            Meeting meeting = toStart.meeting();
            meeting.setStart(toStart.start());
            meeting.setHolders(toStart.holders());
        }
    }

    private static RuleCounts counts(Inspection inspection) {
        RuleCounts counts = new ScheduleScorer().count(inspection);
        inspection.setWeightOverrides(
                WeightTable.of(inspection.getInput().weights()).toOverrides());
        return counts;
    }

    private static Inspection open(InspectionInput input) {
        Inspection inspection = InspectionBuilder.build(input, null);
        ValueRangePruning.apply(inspection, WeightTable.of(input.weights()));
        return inspection;
    }

    private static Inspection solved(InspectionInput input) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        Inspection inspection = open(input);
        SchedulePlacer.place(
                inspection,
                SchedulePlacements.of(ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                        .schedule()));
        return inspection;
    }
}
