package io.fieldwork.scheduler.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What each search of a portfolio begins with, and what all of them find, does not depend on which is done first: one after
 * another, or two at once of which every other one is held up until the next is done.
 */
final class SearchPortfolioTest {

    private static final int SEARCHES = 8;

    /** So few that later searches find more than earlier ones. */
    private static final long MOVES = 200;

    /** Better than any schedule: no search is ended by it. */
    private static final HardMediumSoftScore BOUND = HardMediumSoftScore.of(0, 0, 1);

    /** Long after a search that waits for none has gone on. */
    private static final int SECONDS = 20;

    private int continuing;
    private int bettered;

    @Test
    void eachSearchBeginsAlikeWhateverIsDoneFirst() {
        compare(InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), 1), 1, true);
        compare(InspectionGenerator.generate(InspectionSpec.of("sqs-2"), 2), 2, false);
        compare(InspectionGenerator.week2(6, 5), 1, false);
        assertThat(continuing).as("searches that go on from another").isGreaterThan(10);
        assertThat(bettered).as("different beginnings").isGreaterThan(5);
    }

    private void compare(InspectionInput input, long seed, boolean exchanges) {
        Run inTurn = new Run(input, seed, exchanges, 1);
        Run heldUp = new Run(input, seed, exchanges, 2);
        assertThat(heldUp.isAnyStuck)
                .as("a search waits for the one just before it")
                .isFalse();
        assertThat(heldUp.found).isEqualTo(inTurn.found);
        if (input.meetings().isEmpty() && !exchanges) {
            Set<List<String>> takenOut = new HashSet<>();
            for (int number = 0; number < SEARCHES; number++) {
                takenOut.add(inTurn.places(number).stream()
                        .filter(place -> place.endsWith("null"))
                        .toList());
            }
            assertThat(takenOut).as("each takes out something else").hasSizeGreaterThan(SEARCHES / 2);
        }
        for (int number = 0; number < SEARCHES; number++) {
            List<String> begun = inTurn.places(number);
            assertThat(heldUp.places(number)).as("search %d", number).isEqualTo(begun);
            if (inTurn.starts.get(number).continues()) {
                continuing++;
                assertThat(begun).as("search %d goes on", number).isNotEqualTo(inTurn.given);
                bettered += number > 2 && !begun.equals(inTurn.places(number - 1)) ? 1 : 0;
            } else {
                assertThat(begun).as("search %d begins anew", number).isEqualTo(inTurn.given);
            }
        }
    }

    /** One run of a portfolio, with the inspections that its searches were given, as they lay when each began. */
    private static final class Run {

        private final List<SearchStart> starts;
        private final List<Inspection> begun = new ArrayList<>();
        private final List<CountDownLatch> asked = new ArrayList<>();
        private final List<String> given;
        private final List<String> found;
        private volatile boolean isAnyStuck;

        Run(InspectionInput input, long seed, boolean exchanges, int threads) {
            this.starts = SearchStart.portfolio(!input.meetings().isEmpty(), SEARCHES, exchanges);
            WeightTable weights = WeightTable.of(input.weights());
            for (int number = 0; number < SEARCHES; number++) {
                Inspection problem = InspectionBuilder.build(input, null);
                ValueRangePruning.apply(problem, weights);
                problem.setWeightOverrides(weights.toOverrides());
                begun.add(problem);
                asked.add(new CountDownLatch(1));
            }
            this.given = places(0);
            IntFunction<Inspection> problems = number -> threads == 1 ? begun.get(number) : heldUp(number);
            SearchPortfolio portfolio = new SearchPortfolio(
                    problems,
                    weights,
                    BOUND,
                    new SolverSettings(seed, Effort.THOROUGH, null, threads),
                    ProgressListener.NONE,
                    new StopSignal());
            SearchPortfolio.FoundSchedule best = portfolio.run(starts, MOVES);
            this.found = new ArrayList<>(places(best.inspection()));
            found.add(best.score().toString());
        }

        /** Every other search waits until somebody asks for the one after the next: by then the next is done. */
        private Inspection heldUp(int number) {
            asked.get(number).countDown();
            if (number % 2 == 0 && number + 2 < SEARCHES) {
                try {
                    if (!asked.get(number + 2).await(SECONDS, TimeUnit.SECONDS)) {
                        isAnyStuck = true;
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return begun.get(number);
        }

        List<String> places(int number) {
            return places(begun.get(number));
        }

        private static List<String> places(Inspection inspection) {
            List<String> places = new ArrayList<>();
            for (CaseAssessment one : inspection.getCases()) {
                places.add(one.getReference() + " "
                        + (one.getSlot() == null ? null : one.getSlot().id()));
            }
            for (Meeting meeting : inspection.getMeetings()) {
                places.add(meeting.getId() + " " + minute(meeting));
            }
            return places;
        }

        private static @Nullable Integer minute(Meeting meeting) {
            return meeting.getStart() == null ? null : meeting.getStart().minute();
        }
    }
}
