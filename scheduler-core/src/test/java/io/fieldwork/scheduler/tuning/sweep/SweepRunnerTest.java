package io.fieldwork.scheduler.tuning.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SweepRunnerTest {

    private final List<PlannedRun> plan = SweepPlan.runs(
            List.of(new SweepInspection("a", InspectionGenerator.tiny(3))),
            SweepPlanTest.settings(null, 1, "unusedSlots=0,9"));

    @Test
    void theResultsDoNotDependOnHowManyRunAtOnce() {
        assertThat(solved(1)).hasSize(2).isEqualTo(solved(3));
    }

    @Test
    void progressCountsTheRunsOfAnEarlierStartToo() {
        List<Integer> told = new ArrayList<>();
        SweepTimes times = new SweepRunner(1, new StopSignal()).solve(plan.subList(0, 2), 5, (run, done, of, left) -> {
            told.add(done);
            assertThat(of).isEqualTo(7);
            assertThat(left).isNotNegative();
        });

        assertThat(told).containsExactly(6, 7);
        assertThat(times.runs()).isEqualTo(2);
        assertThat(times.stopped()).isFalse();
    }

    @Test
    void aSweepThatIsStoppedTellsOfWholeRunsAlone() {
        StopSignal stop = new StopSignal();
        List<SolvedRun> told = new ArrayList<>();
        SweepTimes times = new SweepRunner(1, stop).solve(plan, 0, (run, done, of, left) -> {
            told.add(run);
            stop.stop();
        });

        assertThat(told).containsExactly(SweepRunner.solve(plan.get(0)));
        assertThat(times.stopped()).isTrue();
    }

    private List<SolvedRun> solved(int threads) {
        List<SolvedRun> runs = new ArrayList<>();
        new SweepRunner(threads, new StopSignal()).solve(plan, 0, (run, done, of, left) -> runs.add(run));
        runs.sort(Comparator.comparingInt(SolvedRun::number));
        return runs;
    }
}
