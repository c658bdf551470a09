package io.fieldwork.scheduler.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The best that is possible does not depend on how an inspection is told. */
final class ProvedOptimumTest {

    private static final ProofLimits LIMITS = new ProofLimits(60, 60, 1, 0);

    private final ExactCompanion companion =
            Objects.requireNonNull(ExactCompanion.find().companion());

    @Test
    void theBestScoreIsTheSameHoweverTheInspectionIsTold() {
        compare(60_001, 3);
    }

    @Test
    @Tag("evidence")
    void theBestScoreIsTheSameHoweverThirtyInspectionsAreTold() {
        compare(61_001, 30);
        System.out.printf("Proved optimum: %d inspections, each told in 3 other ways%n", 30);
    }

    private void compare(long first, int inspections) {
        for (long seed = first; seed < first + inspections; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed).withMeetings(List.of());
            List<Long> best = best(input);
            assertThat(best(Rewriting.ofRows(seed).of(input)))
                    .as("rows, seed %d", seed)
                    .isEqualTo(best);
            assertThat(best(Rewriting.ofWeeks(26).of(input)))
                    .as("weeks, seed %d", seed)
                    .isEqualTo(best);
            assertThat(best(Rewriting.ofIds(id -> new StringBuilder(id).reverse() + "-x")
                            .of(input)))
                    .as("ids, seed %d", seed)
                    .isEqualTo(best);
        }
    }

    private List<Long> best(InspectionInput input) {
        Proof proof =
                companion.prove(InspectionBuilder.build(input, null), WeightTable.of(input.weights()), null, LIMITS);
        assertThat(proof.isProved()).isTrue();
        return proof.levels().stream().map(LevelProof::best).toList();
    }
}
