package io.fieldwork.scheduler.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.CountsByRule;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.RandomPlacements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The solver checks itself after every move: the score it keeps is the score counted afresh. */
final class FullAssertTest {

    /** Of the local search; each costs a count afresh of everything. */
    private static final long MOVES = 300;

    @Test
    void casesAreScoredTheSameMoveByMove() {
        solve(InspectionInputs.sqs().build(), null);
    }

    @Test
    void meetingsAreScoredTheSameMoveByMove() {
        solve(InspectionGenerator.week2(4, 3), null);
    }

    @Test
    void casesAndMeetingsOfOddInspectionsAreScoredTheSameMoveByMove() {
        for (long seed = 1; seed <= 4; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            solve(input, ScheduleScorer.score(input, RandomPlacements.of(input, seed), null, 0));
        }
    }

    /** Every rule counts, so that the walk meets everything; every fifth start will do for a meeting. */
    private static void solve(InspectionInput input, @Nullable Schedule published) {
        Inspection problem = InspectionBuilder.build(input, published);
        problem.getMeetings()
                .forEach(meeting -> meeting.setPossibleStarts(meeting.getPossibleStarts().stream()
                        .filter(start -> start.minute() % (5 * RuleLimits.GRID) == 0 && start.minute() < 3 * 1440)
                        .toList()));
        problem.setWeightOverrides(WeightTable.ones().toOverrides());
        Inspection solved = SolverFactory.<Inspection>create(SolverConfigs.forSolving(
                                problem,
                                SearchStart.portfolio(true, 1, false).get(0),
                                0,
                                choices(problem) + MOVES,
                                null,
                                HardMediumSoftScore.ofSoft(1))
                        .withEnvironmentMode(EnvironmentMode.FULL_ASSERT))
                .buildSolver()
                .solve(problem);
        String kept = String.valueOf(solved.getScore());
        Schedule schedule = new ScheduleScorer().score(solved, 0);
        assertThat(kept)
                .isEqualTo(WeightTable.ones()
                        .score(CountsByRule.of(PlainCounts.of(input, SchedulePlacements.of(schedule), published)))
                        .toString());
    }

    /** The library counts the moves of the construction towards the limit. */
    private static long choices(Inspection problem) {
        return problem.getCases().stream()
                        .mapToLong(one -> one.getPossibleSlots().size())
                        .sum()
                + problem.getMeetings().stream()
                        .mapToLong(meeting -> meeting.getPossibleStarts().size())
                        .sum();
    }
}
