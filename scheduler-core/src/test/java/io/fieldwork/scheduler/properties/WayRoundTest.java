package io.fieldwork.scheduler.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.resolve.ResolveRequest;
import io.fieldwork.scheduler.resolve.Resolving;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made up weeks go the whole way: solved, written, read back, judged, and solved again with nothing changed. */
final class WayRoundTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null);

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBackJudgedTheSameAndMovesNothing() throws IOException {
        goRound(InspectionGenerator.generate(InspectionSpec.of("sqs-2").withCases(8), 1));
        goRound(InspectionGenerator.week2(6, 1));
    }

    @Test
    @Tag("evidence")
    void soItIsWithWeeksOfEverySort() throws IOException {
        int weeks = 0;
        for (long seed = 1; seed <= 2; seed++) {
            for (String template : List.of("sqs-2", "small")) {
                goRound(InspectionGenerator.generate(
                        seed == 2 ? InspectionSpec.tight(template) : InspectionSpec.of(template), seed));
                weeks++;
            }
            goRound(InspectionGenerator.week2(12, seed));
            weeks++;
        }
        System.out.printf("Way round: %d weeks solved, written, read, judged and solved again%n", weeks);
    }

    private void goRound(InspectionInput input) throws IOException {
        Schedule solved = ScheduleSolver.solve(new SolveRequest(input, QUICK), ProgressListener.NONE)
                .schedule()
                .as(new Edition(3, null));
        Path json = Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(input));
        Path workbook = Files.write(folder.resolve("inspection.xlsx"), InspectionWorkbook.write(input));
        Path pages = Files.write(folder.resolve("schedule.xlsx"), ScheduleWorkbook.write(input, solved));
        Path plain = Files.writeString(folder.resolve("schedule.json"), ScheduleJson.write(solved));

        InspectionInput read = InspectionFiles.read(json).expanded();
        InspectionInput fromWorkbook = InspectionFiles.read(workbook).expanded();
        for (InspectionInput one : List.of(read, fromWorkbook)) {
            same(one, input);
            for (Path file : List.of(pages, plain)) {
                SchedulePlacements placements = ScheduleFiles.read(file, one);
                same(placements, SchedulePlacements.of(solved));
                same(ScheduleScorer.score(one, placements, null, 0).as(solved.edition()), solved);
                Schedule published = PublishedSchedules.read(file, one);
                same(published.cases(), solved.cases());
                same(published.meetings(), solved.meetings());
                same(published.people(), solved.people());
                same(published.edition(), solved.edition());
            }
        }
        assertNothingMoves(read, PublishedSchedules.read(plain, read));
        assertNothingMoves(fromWorkbook, PublishedSchedules.read(pages, fromWorkbook));
    }

    /** Component by component: people and inspectors are equal where their ids are, which would pass over all else. */
    private static void same(Object read, Object written) {
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    private static void assertNothingMoves(InspectionInput input, Schedule published) {
        AmendedWeek week = AmendedWeek.of(input, published, Amendment.NONE, new Issues());
        PriceRow first = Resolving.resolve(
                        new ResolveRequest(week, QUICK, 0, null), ProgressListener.NONE, new StopSignal())
                .prices()
                .within(0)
                .orElseThrow();
        assertThat(first.brokenPromises()).isZero();
        assertThat(first.changes().isEmpty()).isTrue();
        same(SchedulePlacements.of(first.schedule()), SchedulePlacements.of(published));
        assertThat(first.schedule().edition()).isEqualTo(new Edition(4, null));
    }
}
