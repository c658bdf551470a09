package io.fieldwork.scheduler.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.solver.search.SearchPortfolio.FoundSchedule;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which search of a portfolio is the best, and when there are enough: whatever the order in which they are done. */
final class StoppingRuleTest {

    private static final HardMediumSoftScore BOUND = HardMediumSoftScore.of(0, 0, -1);

    private final Inspection inspection =
            InspectionBuilder.build(InspectionInputs.sqs().build(), null);

    @Test
    void theEarliestOfTheBestIsTheBestWhateverIsDoneFirst() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = Chance.of(seed);
            int count = 2 + random.nextInt(8);
            List<SearchStart> starts = SearchStart.portfolio(random.nextBoolean(), count, random.nextBoolean());
            StoppingRule stopping = new StoppingRule(starts, BOUND, 8);
            List<FoundSchedule> found = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                found.add(new FoundSchedule(inspection, HardMediumSoftScore.of(0, 0, -2 - random.nextInt(3))));
            }
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                order.add(random.nextInt(order.size() + 1), i);
            }
            List<Integer> done = new ArrayList<>();
            for (int one : order) {
                stopping.add(one, found.get(one));
                done.add(one);
                for (int number = 0; number <= count; number++) {
                    assertThat(stopping.areDoneBefore(number)).isEqualTo(areDone(done, number));
                    assertThat(stopping.bestBefore(number)).isSameAs(best(found, done, number));
                }
            }
        }
    }

    private static boolean areDone(List<Integer> done, int number) {
        for (int i = 0; i < number; i++) {
            if (!done.contains(i)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable FoundSchedule best(List<FoundSchedule> found, List<Integer> done, int number) {
        FoundSchedule best = null;
        for (int i = 0; i < number; i++) {
            if (done.contains(i)
                    && (best == null
                            || found.get(i).score().softScore() > best.score().softScore())) {
                best = found.get(i);
            }
        }
        return best;
    }

    @Test
    void theSearchThatReachesTheBoundIsTheLastNeededAndNoneBeforeItIsForgotten() {
        List<SearchStart> starts = SearchStart.portfolio(false, 5, false);
        StoppingRule stopping = new StoppingRule(starts, BOUND, 100);
        stopping.add(3, new FoundSchedule(inspection, BOUND));
        assertThat(stopping.lastNeeded()).as("earlier ones are not done").isEqualTo(Integer.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            stopping.add(i, new FoundSchedule(inspection, HardMediumSoftScore.of(0, 0, -5 + i)));
        }
        assertThat(stopping.lastNeeded()).isEqualTo(3);
    }

    /** A point better begins the count anew; a search that found less says nothing. */
    @Test
    void agreementIsOfTheBestScoreAlone() {
        List<SearchStart> starts =
                Collections.nCopies(4, SearchStart.portfolio(false, 1, false).get(0));
        int whole = starts.get(0).weight();
        assertThat(last(starts, 2 * whole, -4, -4, -4, -4)).isEqualTo(1);
        assertThat(last(starts, 2 * whole, -4, -3, -3, -3)).isEqualTo(2);
        assertThat(last(starts, 2 * whole, -4, -5, -4, -4)).isEqualTo(2);
        assertThat(last(starts, 2 * whole, -4, -3, -4, -5)).isEqualTo(Integer.MAX_VALUE);
        assertThat(last(starts, 3 * whole, -4, -4, -4, -4)).isEqualTo(2);
    }

    private int last(List<SearchStart> starts, int agreement, int... soft) {
        StoppingRule stopping = new StoppingRule(starts, BOUND, agreement);
        for (int i = 0; i < soft.length; i++) {
            stopping.add(i, new FoundSchedule(inspection, HardMediumSoftScore.of(0, 0, soft[i])));
        }
        return stopping.lastNeeded();
    }
}
