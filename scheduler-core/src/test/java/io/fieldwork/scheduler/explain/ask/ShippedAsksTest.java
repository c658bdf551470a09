package io.fieldwork.scheduler.explain.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each ask that is named for a shipped problem, agreed to and solved again by the search, removes what it promised. */
class ShippedAsksTest {

    @ParameterizedTest
    @ValueSource(strings = "sqs-20-tight")
    void eachAskRemovesWhatItPromised(String problem) throws IOException {
        applyAll(problem);
    }

    @ParameterizedTest
    @Tag("evidence")
    @ValueSource(strings = {"fji-84-tight", "fji-week2-tight"})
    void eachAskOfALargeWeekRemovesWhatItPromised(String problem) throws IOException {
        applyAll(problem);
    }

    private static void applyAll(String problem) throws IOException {
        InspectionInput input = InspectionFiles.read(Path.of("..", "problems", problem, "inspection.json"))
                .expanded();
        WhatIfSolver whatIf = new WhatIfSolver(0);
        ScheduleShortfall before = whatIf.judge(input, solve(input));
        long begin = System.nanoTime();
        Diagnosis diagnosis = Diagnosis.of(input, before.placements());
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(before.fileReads()).isEqualTo(diagnosis.fewestFileReads());
        assertThat(before.unplaced()).isEqualTo(diagnosis.fewestUnplaced());
        assertThat(diagnosis.asks()).isNotEmpty();
        System.out.printf(
                "Whom to ring, %s: %d asks in %.1f s, %s%n",
                problem, diagnosis.asks().size(), seconds, diagnosis.sentence());
        for (ConcessionRequest ask : diagnosis.asks()) {
            InspectionInput agreed = ask.concession().applyTo(input);
            ScheduleShortfall after = whatIf.judge(agreed, solve(agreed));
            System.out.println("  " + ask.sentence() + " Solved again: " + after.gainsOver(before) + ".");
            assertThat(after.gainsOver(before)).as(ask.sentence()).isEqualTo(ask.removes());
        }
    }

    private static SchedulePlacements solve(InspectionInput input) {
        return SchedulePlacements.of(ScheduleSolver.solve(
                        new SolveRequest(input, new SolverSettings(0, Effort.QUICK, null)), ProgressListener.NONE)
                .schedule());
    }
}
