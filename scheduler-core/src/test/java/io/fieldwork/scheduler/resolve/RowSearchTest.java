package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.exact.ProofScope;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.problems.Problems;
import io.fieldwork.scheduler.problems.PublishedWeeks;
import io.fieldwork.scheduler.resolve.RowSearch.Row;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.GeneratedAbsences;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How good the rows of a price list are by the search alone, as they are where there is no exact companion: each is held
 * against what the companion proves within the same number of broken promises.
 */
class RowSearchTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null);

    private int rows;
    private int sound;
    private int best;
    private double worst;

    @Test
    void theRowsOfTheSearchAloneAreNearTheProvedBest() {
        audit("sqs-20-absence", 3);
        audit("fji-34-absence", 1);
        report();
    }

    @Tag("evidence")
    @Test
    void soAreManyMore() {
        audit("sqs-20-absence", 5);
        audit("fji-34-absence", 3);
        audit("inspector-ill", 3);
        audit("fji-week2-england", 3);
        report();
    }

    private void report() {
        System.out.printf(
                "Rows of the search alone: %d with a proved best, of these %d as sound, %d the best, worst gap %.1f %%%n",
                rows, sound, best, 100 * worst);
        assertThat(sound).isEqualTo(rows);
        assertThat(worst).isLessThan(0.1);
    }

    private void audit(String problem, int absences) {
        InspectionInput input = Problems.expanded(problem);
        Schedule published = PublishedWeeks.PAIRS.contains(problem)
                ? PublishedWeeks.published(problem, input)
                : ScheduleSolver.solve(new SolveRequest(input, QUICK), ProgressListener.NONE)
                        .schedule();
        for (int seed = 0; seed < absences; seed++) {
            Amendment away = new Amendment(GeneratedAbsences.of(input, seed), null, List.of(), List.of());
            audit(AmendedWeek.of(input, published, away, new Issues()));
        }
    }

    private void audit(AmendedWeek week) {
        WeightTable weights = WeightTable.of(week.input().weights());
        StopSignal stop = new StopSignal();
        try (MoveBoard board = new MoveBoard(week.input(), week.published(), new NearnessWeight(0))) {
            RowSearch search = new RowSearch(board, new FewMovesSearch(board, weights, true, stop), weights, stop);
            Schedule usual = ScheduleSolver.solveAgain(
                            new SolveRequest(week.input(), QUICK), week.published(), ProgressListener.NONE, stop)
                    .schedule();
            search.goOnFrom(SchedulePlacements.of(usual));
            search.search();
            for (Row row : search.rows()) {
                hold(week, weights, row, board.placements(row.position()));
            }
        }
    }

    private void hold(AmendedWeek week, WeightTable weights, Row row, SchedulePlacements placements) {
        Inspection inspection = week.published().build(week.input());
        SchedulePlacer.place(inspection, placements);
        Schedule schedule = new ScheduleScorer().score(inspection, 0);
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(schedule.score());
        assertThat(score).isEqualTo(row.position().score());
        Proof proof = Objects.requireNonNull(ExactCompanion.find().companion())
                .prove(
                        week.published().build(week.input()),
                        weights,
                        schedule,
                        ProofLimits.ofSeconds(6),
                        new ProofScope(row.brokenPromises(), ProofScope.LEVELS));
        if (proof.isProved() && row.preference() == PromisePreference.NONE) {
            long proved = best(proof, ProofGoal.SOFT);
            rows++;
            boolean isSound = score.hardScore() == best(proof, ProofGoal.HARD)
                    && score.mediumScore() == best(proof, ProofGoal.MEDIUM);
            sound += isSound ? 1 : 0;
            best += isSound && score.softScore() == proved ? 1 : 0;
            worst = Math.max(worst, isSound && proved < 0 ? (score.softScore() - proved) / (double) proved : 0);
        }
    }

    private static long best(Proof proof, ProofGoal goal) {
        return proof.levels().stream()
                .filter(level -> level.goal() == goal)
                .map(LevelProof::best)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(1L);
    }
}
