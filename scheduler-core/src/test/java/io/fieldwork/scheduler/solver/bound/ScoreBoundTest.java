package io.fieldwork.scheduler.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against the proven optimum of inspections too large for counting all schedules. */
final class ScoreBoundTest {

    private final ExactCompanion companion =
            Objects.requireNonNull(ExactCompanion.find().companion());

    @Test
    void noProvedOptimumBeatsTheBound() {
        compare(1, 25);
    }

    @Test
    @Tag("evidence")
    void noProvedOptimumOfManyBeatsTheBound() {
        compare(10_001, 400);
    }

    @Test
    void twoOfTheThreeFileReadsOfATightWeekAreKnownBeforehand() throws Exception {
        InspectionInput input = InspectionFiles.read(Path.of("..", "problems", "sqs-20-tight", "inspection.json"))
                .expanded();
        HardMediumSoftScore best = best(input);

        assertThat(best.mediumScore()).isEqualTo(-3);
        assertThat(bound(input).mediumScore()).isEqualTo(-2);
    }

    /** Groups dealt to a hundred inspectors are too many for one count: each is counted by itself. */
    @Test
    void theBoundOfTenTimesTheLargestTeamLiesCloseBelowWhatTheSearchFinds() {
        InspectionInput input =
                InspectionGenerator.generate(InspectionSpec.of("fji-10").withCopies(10), 0);

        assertThat(bound(input))
                .isBetween(HardMediumSoftScore.of(0, 0, -95_785), HardMediumSoftScore.of(0, 0, -95_000));
    }

    private void compare(long firstSeed, int count) {
        int proved = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            InspectionInput input = seed % 5 == 0
                    ? InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), seed)
                    : InspectionGenerator.tiny(seed);
            Proof proof = prove(input);
            if (proof.isProved()) {
                proved++;
                assertThat(score(proof)).as("seed %d", seed).isLessThanOrEqualTo(bound(input));
            }
        }
        assertThat(proved).as("proved").isGreaterThan(count / 2);
    }

    private HardMediumSoftScore best(InspectionInput input) {
        Proof proof = prove(input);
        assertThat(proof.isProved()).isTrue();
        return score(proof);
    }

    private Proof prove(InspectionInput input) {
        Inspection inspection = InspectionBuilder.build(input, null);
        return companion.prove(inspection, WeightTable.of(input.weights()), null, new ProofLimits(30, 5, 1, 0));
    }

    private static HardMediumSoftScore score(Proof proof) {
        List<Integer> levels = proof.levels().stream()
                .map(LevelProof::best)
                .map(best -> Math.toIntExact(Objects.requireNonNull(best)))
                .toList();
        return HardMediumSoftScore.of(levels.get(0), levels.get(1), levels.get(2));
    }

    private static HardMediumSoftScore bound(InspectionInput input) {
        Inspection inspection = InspectionBuilder.build(input, null);
        WeightTable weights = WeightTable.of(input.weights());
        ValueRangePruning.apply(inspection, weights);
        return ScoreBound.of(inspection, weights);
    }
}
