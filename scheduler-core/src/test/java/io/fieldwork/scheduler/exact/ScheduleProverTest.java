package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ScheduleProverTest {

    private static final ProofLimits LIMITS = new ProofLimits(60, 20, 1, 0);

    @Test
    void aBetterScheduleIsTakenOverAndScoredLikeAnyOther() {
        InspectionInput input = InspectionInputs.sqs().build();
        ProvedResult proved = ScheduleProver.prove(input, unsolved(input), LIMITS, ExactCompanion.find());
        Schedule taken = proved.result().schedule();

        assertThat(proved.bettered()).isTrue();
        assertThat(proved.result().bestPossible()).isTrue();
        assertThat(taken).isEqualTo(ScheduleScorer.score(input, SchedulePlacements.of(taken), null, 0));
        assertThat(proved.sentences())
                .startsWith(
                        "The proof found a better schedule than the search; this is it.",
                        "It is proved that no schedule is better.",
                        "No schedule can have fewer file reads.",
                        "Hard rules: 0 points lost, proved the fewest possible.");
    }

    @Test
    void aTightWeekIsProvedWithItsFileReads() throws Exception {
        InspectionInput input = InspectionFiles.read(Path.of("..", "problems", "sqs-20-tight", "inspection.json"))
                .expanded();
        SolveResult solved = ScheduleSolver.solve(
                new SolveRequest(input, new SolverSettings(0, Effort.QUICK, null)), ProgressListener.NONE);
        ProvedResult proved = ScheduleProver.prove(input, solved, LIMITS, ExactCompanion.find());
        HardMediumSoftScore score =
                HardMediumSoftScore.parseScore(proved.result().schedule().score());

        assertThat(Objects.requireNonNull(proved.proof()).isProved()).isTrue();
        assertThat(proved.bounds()).isEqualTo(new KnownBounds(-score.mediumScore(), score.softScore()));
        assertThat(proved.result().schedule().cases())
                .filteredOn(one -> one.slot() == null)
                .isEmpty();
    }

    @Test
    void withoutTheLibraryTheScheduleStaysAndTheReasonIsSaid() {
        InspectionInput input = InspectionInputs.sqs().build();
        SolveResult result = unsolved(input);
        ProvedResult proved =
                ScheduleProver.prove(input, result, LIMITS, new CompanionAvailability(null, "Nothing can be proved."));

        assertThat(proved.result()).isEqualTo(result);
        assertThat(proved.proof()).isNull();
        assertThat(proved.sentences()).containsExactly("Nothing can be proved.");
    }

    private static SolveResult unsolved(InspectionInput input) {
        Schedule empty = ScheduleScorer.score(input, new SchedulePlacements(Map.of(), Map.of()), null, 0);
        return new SolveResult(empty, 0, 0, false, false, KnownBounds.NONE);
    }
}
