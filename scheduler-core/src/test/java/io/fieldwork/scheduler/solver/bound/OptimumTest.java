package io.fieldwork.scheduler.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.BruteForce;
import io.fieldwork.scheduler.testing.BruteForce.Choices;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tiny inspections, all of whose schedules can be scored: what cutting, bounding and searching are worth. */
final class OptimumTest {

    /** In place of how many bests the search may miss: it is not run. */
    private static final int NO_SEARCH = -1;

    @Test
    void cuttingTheRangesLosesNothingAndTheBoundIsNeverBeaten() {
        compare(1, 60, 3, 4, NO_SEARCH);
    }

    @Test
    void theSearchFindsTheBestScheduleOfTinyInspections() {
        compare(1_001, 15, 3, 4, 0);
    }

    @Test
    @Tag("evidence")
    void theSearchFindsTheBestScheduleOfManyTinyInspections() {
        compare(20_001, 200, 4, 5, 4);
        compare(30_001, 20, 5, 6, 1);
    }

    /** Every fourth inspection has a meeting, few cases, and so any start of the week. */
    private static void compare(long firstSeed, int count, int cases, int slots, int mostMissed) {
        boolean solve = mostMissed > NO_SEARCH;
        long schedules = 0;
        int bounded = 0;
        int found = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            boolean meeting = seed % 4 == 0;
            InspectionInput input = cut(InspectionGenerator.tiny(seed), meeting ? 1 : cases, slots, meeting);
            Inspection pruned = InspectionBuilder.build(input, null);
            WeightTable weights = WeightTable.of(input.weights());
            ValueRangePruning.apply(pruned, weights);
            Choices everything = BruteForce.everything(input);
            schedules += everything.schedules();
            HardMediumSoftScore best = BruteForce.best(input, everything);
            HardMediumSoftScore bound = ScoreBound.of(pruned, weights);
            assertThat(BruteForce.best(input, choices(pruned)))
                    .as("the best of the cut ranges, seed %d, %s", seed, input.weights())
                    .isEqualTo(best);
            assertThat(best)
                    .as("the best score against the bound, seed %d, %s", seed, input.weights())
                    .isLessThanOrEqualTo(bound);
            bounded += best.equals(bound) ? 1 : 0;
            if (solve) {
                found += searched(input, best, seed).equals(best) ? 1 : 0;
            }
        }
        System.out.printf(
                "Optimum: %d inspections, %d schedules scored; the bound was reached in %d%s%n",
                count, schedules, bounded, solve ? "; the search found the best in " + found : "");
        if (solve) {
            assertThat(found).as("how often the search found the best").isGreaterThanOrEqualTo(count - mostMissed);
        }
    }

    /** What the search finds; a better score than the best of all schedules would be a wrong one. */
    private static HardMediumSoftScore searched(InspectionInput input, HardMediumSoftScore best, long seed) {
        SolveRequest request = new SolveRequest(input, new SolverSettings(0, Effort.NORMAL, null));
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(
                ScheduleSolver.solve(request, ProgressListener.NONE).schedule().score());
        assertThat(score).as("the search against every schedule, seed %d", seed).isLessThanOrEqualTo(best);
        return score;
    }

    private static Choices choices(Inspection inspection) {
        Map<String, List<String>> slots = new LinkedHashMap<>();
        for (CaseAssessment one : inspection.getCases()) {
            slots.put(
                    one.getReference(),
                    one.getPossibleSlots().stream().map(Slot::id).toList());
        }
        Map<String, List<ScheduledMeeting>> meetings = new LinkedHashMap<>();
        for (Meeting meeting : inspection.getMeetings()) {
            List<ScheduledMeeting> starts = new ArrayList<>();
            meeting.getPossibleStarts()
                    .forEach(start -> meeting.getPossibleHolders()
                            .forEach(group -> starts.add(new ScheduledMeeting(
                                    meeting.getId(),
                                    group.ids(),
                                    inspection.getWeek().clock().time(start.minute()),
                                    null,
                                    null))));
            meetings.put(meeting.getId(), starts);
        }
        return new Choices(slots, meetings);
    }

    /** Fewer cases, slots and meetings; a pin stays where its slot does. */
    private static InspectionInput cut(InspectionInput input, int cases, int slots, boolean withMeeting) {
        List<SlotInput> some = input.slots().stream().limit(slots).toList();
        List<CaseInput> few = input.cases().stream()
                .limit(cases)
                .map(one -> some.stream().anyMatch(slot -> slot.id().equals(one.pinned())) ? one : unpinned(one))
                .toList();
        List<MeetingInput> one = input.meetings().stream()
                .filter(meeting -> withMeeting && meeting.pinned() == null)
                .limit(1)
                .toList();
        return input.toBuilder()
                .template(null)
                .slots(some)
                .cases(few)
                .meetings(one)
                .build();
    }

    private static CaseInput unpinned(CaseInput one) {
        return one.toBuilder().pinned(null).build();
    }
}
