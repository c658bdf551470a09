package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is proved best is the best of all schedules, tried one by one. */
final class ExactOptimumTest {

    private static final ProofLimits LIMITS = new ProofLimits(60, 60, 1, 0);

    private final ExactCompanion companion =
            Objects.requireNonNull(ExactCompanion.find().companion());

    @Test
    void theProvedOptimumIsTheBestOfAllSchedules() {
        compare(40_001, 24);
    }

    @Test
    @Tag("evidence")
    void theProvedOptimumIsTheBestOfAllSchedulesOfMoreInspections() {
        compare(50_001, 250);
    }

    /** Of each four inspections two have meetings, two the default weights, and two a published schedule. */
    private void compare(long firstSeed, int inspections) {
        for (long seed = firstSeed; seed < firstSeed + inspections; seed++) {
            boolean hasMeetings = seed % 2 == 0;
            InspectionInput input =
                    TinyProblems.cut(InspectionGenerator.tiny(seed), hasMeetings ? 2 : 3, hasMeetings ? 2 : 0);
            if (seed % 4 < 2) {
                input = input.withWeights(Map.of());
            }
            Schedule published =
                    seed % 3 == 0 ? ScheduleScorer.score(input, RandomPlacements.of(input, -seed), null, 0) : null;
            assertThat(provedBest(input, published, seed))
                    .as("seed %d", seed)
                    .isEqualTo(BruteForce.bestScore(
                            build(input, published, seed), WeightTable.of(input.weights()), published));
        }
    }

    private String provedBest(InspectionInput input, @Nullable Schedule published, long seed) {
        Inspection inspection = build(input, published, seed);
        Proof proof = companion.prove(inspection, WeightTable.of(input.weights()), null, LIMITS);
        assertThat(proof.isProved()).as("seed %d", seed).isTrue();
        SchedulePlacements found = Objects.requireNonNull(proof.better());
        String score = ScheduleScorer.score(input, found, published, 0).score();
        List<Long> levels = proof.levels().stream().map(LevelProof::best).toList();
        assertThat(score).isEqualTo("%dhard/%dmedium/%dsoft", levels.toArray());
        return score;
    }

    /** A few starts a meeting: else there would be too many schedules to try. */
    private static Inspection build(InspectionInput input, @Nullable Schedule published, long seed) {
        Inspection inspection = InspectionBuilder.build(input, published);
        Random random = Chance.of(seed);
        for (Meeting meeting : inspection.getMeetings()) {
            List<MeetingStart> starts = new ArrayList<>(meeting.getPossibleStarts().stream()
                    .filter(start -> start.minute() % 1440 >= 8 * 60 && start.minute() % 1440 < 17 * 60)
                    .toList());
            Collections.shuffle(starts, random);
            meeting.setPossibleStarts(starts.subList(0, 6));
        }
        return inspection;
    }
}
