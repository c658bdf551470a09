package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The seed decides, and nothing else: not the number of threads, not what else was solved before. */
final class ReproducibilityTest {

    private static final InspectionInput CASES = InspectionGenerator.generate(InspectionSpec.of("sqs-2"), 5);
    private static final InspectionInput TIGHT = InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), 5);
    private static final InspectionInput MEETINGS = InspectionGenerator.week2(3, 5);

    private static Schedule solve(InspectionInput input, long seed, int threads) {
        SolverSettings settings = new SolverSettings(seed, Effort.QUICK, null, threads);
        return ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                .schedule();
    }

    @Test
    void theSameSeedGivesTheSameScheduleOnAnyNumberOfThreads() {
        Schedule once = solve(TIGHT, 1, 2);
        assertThat(solve(TIGHT, 1, 2)).isEqualTo(once);
        assertThat(solve(TIGHT, 1, 1)).as("one thread").isEqualTo(once);
        assertThat(solve(TIGHT, 1, 7)).as("seven threads").isEqualTo(once);
        assertThat(solve(MEETINGS, 1, 1)).isEqualTo(solve(MEETINGS, 1, 3));
    }

    @Test
    void anotherSeedSearchesOtherwise() {
        for (InspectionInput input : List.of(CASES, TIGHT)) {
            Set<SchedulePlacements> found = new HashSet<>();
            for (long seed = 0; seed < 3; seed++) {
                found.add(SchedulePlacements.of(solve(input, seed, 2)));
            }
            assertThat(found).as("schedules of three seeds").hasSizeGreaterThan(1);
        }
    }

    /** A week that was published is searched by the seed as well. */
    @Test
    void anotherSeedSearchesAPublishedWeekOtherwise() {
        Schedule published = solve(CASES, 0, 2);
        Set<SchedulePlacements> found = new HashSet<>();
        for (long seed = 0; seed < 3; seed++) {
            found.add(SchedulePlacements.of(again(published, seed)));
        }
        assertThat(again(published, 1)).isEqualTo(again(published, 1));
        assertThat(found).as("schedules of three seeds").hasSizeGreaterThan(1);
    }

    /** Half of what was published is forgotten, or nothing would be left to decide. */
    private static Schedule again(Schedule published, long seed) {
        Map<String, String> half =
                new LinkedHashMap<>(SchedulePlacements.of(published).slotByCase());
        half.keySet().removeIf(one -> one.hashCode() % 2 == 0);
        Schedule then = ScheduleScorer.score(CASES, new SchedulePlacements(half, Map.of()), null, 0);
        return ScheduleSolver.solveAgain(
                        new SolveRequest(CASES, new SolverSettings(seed, Effort.QUICK, null, 2)),
                        PublishedWeek.open(then, SchedulePlacements.of(then)),
                        ProgressListener.NONE,
                        new StopSignal())
                .schedule();
    }

    @Test
    void theSeedIsWrittenIntoTheSchedule() {
        InspectionInput input = InspectionInputs.sqs().build();
        assertThat(solve(input, 7, 2).seed()).isEqualTo(7);
    }

    @Test
    void settingsKeepWhatTheyAreGiven() {
        SolverSettings settings = new SolverSettings(9, Effort.THOROUGH, Duration.ofSeconds(3), 5);
        assertThat(settings.withThreads(1)).isEqualTo(new SolverSettings(9, Effort.THOROUGH, Duration.ofSeconds(3), 1));
        assertThat(new SolverSettings(9, Effort.THOROUGH, null).threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(SolverSettings.DEFAULT.effort()).isEqualTo(Effort.NORMAL);
        assertThat(SolverSettings.DEFAULT.seed()).isZero();
        assertThat(SolverSettings.DEFAULT.timeLimit()).isNull();
    }
}
