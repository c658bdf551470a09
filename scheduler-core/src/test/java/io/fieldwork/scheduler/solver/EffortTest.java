package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import org.junit.jupiter.api.Test;

/** More effort is more searching, for every size of week. */
final class EffortTest {

    @Test
    void eachLevelAgreesLaterAndStartsAsOftenAsTheOneBelowAtLeast() {
        Effort below = null;
        for (Effort effort : Effort.values()) {
            if (below != null) {
                assertThat(effort.agreement()).isGreaterThan(below.agreement());
                for (long choices = 1; choices < 2_000_000; choices += 1 + choices / 3) {
                    assertThat(effort.starts(choices))
                            .as("%s, %d choices", effort, choices)
                            .isGreaterThanOrEqualTo(below.starts(choices));
                    assertThat(effort.startsAgain(choices)).isGreaterThanOrEqualTo(below.startsAgain(choices));
                    assertThat(effort.startsAgain(choices) * effort.movesAgain(choices))
                            .isGreaterThanOrEqualTo(below.startsAgain(choices) * below.movesAgain(choices));
                }
                assertThat(all(effort)).isGreaterThan(2 * all(below));
            }
            below = effort;
        }
    }

    /** What the levels say together over weeks of all sizes. */
    private static long all(Effort effort) {
        long all = 0;
        for (long choices = 300; choices < 30_000; choices *= 2) {
            all += effort.starts(choices) * effort.movesEach(choices);
        }
        return all;
    }

    @Test
    void everySearchHasMovesLeftOnceAllIsPlacedAndThereAreAlwaysTwo() {
        for (Effort effort : Effort.values()) {
            long before = 0;
            int fewer = Integer.MAX_VALUE;
            for (long choices = 1; choices < 2_000_000; choices += 1 + choices / 3) {
                assertThat(effort.movesEach(choices)).isGreaterThan(choices).isGreaterThan(before);
                assertThat(effort.movesAgain(choices)).isGreaterThan(choices);
                assertThat(effort.starts(choices)).isBetween(2, Math.min(64, fewer));
                assertThat(effort.startsAgain(choices)).isBetween(2, 64);
                before = effort.movesEach(choices);
                fewer = effort.starts(choices);
            }
        }
    }

    @Test
    void moreEffortTriesMoreMoves() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), 5);
        long quick = moves(input, Effort.QUICK);
        assertThat(moves(input, Effort.NORMAL)).isGreaterThan(quick);
    }

    private static long moves(InspectionInput input, Effort effort) {
        SolveResult result = ScheduleSolver.solve(
                new SolveRequest(input, new SolverSettings(3, effort, null, 1)), ProgressListener.NONE);
        assertThat(result.bestPossible()).isFalse();
        return result.moves();
    }
}
