package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.WeekPromises;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of moves against every schedule there is, for weeks of four cases and five slots. */
class FewMovesSearchTest {

    private static final List<String> SLOTS = List.of("A-1", "A-2", "B-1", "B-2", "B-3");
    private static final List<String> CASES = List.of("C1", "C2", "C3", "C4");

    private static TestInspection week(SplittableRandom dice, boolean away) {
        TestInspection week = TestInspection.sqs()
                .inspector("A", Role.LEAD_INSPECTOR)
                .inspector("B", Role.ASSISTANT_INSPECTOR)
                .slot("A-1", "A", "MON 09:00", "MON 11:00")
                .slot("A-2", "A", "MON 11:15", "MON 13:15")
                .slot("B-1", "B", "MON 09:00", "MON 11:00")
                .slot("B-2", "B", "TUE 09:00", "TUE 11:00")
                .slot("B-3", "B", "TUE 11:15", "TUE 13:15");
        for (int i = 0; i < 3; i++) {
            List<String> days = List.of("MON", "TUE");
            String day = days.get(dice.nextInt(2));
            boolean longer = dice.nextBoolean();
            week.person("cm" + i, one -> away ? one.away(day + " 09:00", day + (longer ? " 14:00" : " 11:00")) : one);
        }
        for (String one : CASES) {
            String who = "cm" + dice.nextInt(3);
            week.caseOf(one, value -> value.with(who));
        }
        return away && dice.nextBoolean() ? week.inspectorAway("B", "TUE 09:00", "TUE 11:00") : week;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothingIsSounderThanTheListAtAnyNumberOfBrokenPromisesAndTheBoundIsNeverTooHigh(int seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        TestInspection old = week(new SplittableRandom(seed), false);
        List<String> free = new ArrayList<>(SLOTS);
        CASES.forEach(one -> old.place(one, free.remove(dice.nextInt(free.size()))));
        Schedule published = ScheduleScorer.score(old.input(), old.placements(), null, 0);
        InspectionInput now = week(new SplittableRandom(seed), true).input();

        Map<Integer, HardMediumSoftScore> possible = everySchedule(now, published);
        PublishedWeek week = PublishedWeek.open(published, old.placements());
        WeightTable weights = WeightTable.of(now.weights());
        try (MoveBoard board = new MoveBoard(now, week, new NearnessWeight(0))) {
            FewMovesSearch search = new FewMovesSearch(board, weights, true, new StopSignal());
            List<WeekPosition> found = search.search();
            PromiseBound bound = search.bound();
            assertThat(found.get(0).score().hardScore()).isZero();
            possible.forEach((broken, best) -> {
                Optional<WeekPosition> at = found.stream()
                        .filter(position -> position.brokenPromises() <= broken)
                        .reduce((a, b) -> b);
                if (at.isEmpty()) {
                    assertThat(best.hardScore()).as("hard at " + broken).isNegative();
                    return;
                }
                HardMediumSoftScore score = at.get().score();
                assertThat(score.hardScore()).as("hard at " + broken).isEqualTo(best.hardScore());
                assertThat(score.mediumScore()).as("medium at " + broken).isEqualTo(best.mediumScore());
                assertThat(bound.medium(broken)).as("bound at " + broken).isLessThanOrEqualTo(-best.mediumScore());
            });
        }
    }

    /** The best hard and medium score with at most so many broken promises, by scoring every schedule. */
    private static Map<Integer, HardMediumSoftScore> everySchedule(InspectionInput now, Schedule published) {
        Map<Integer, HardMediumSoftScore> best = new TreeMap<>();
        WeekPromises promises = new WeekPromises(now, published, null, Set.of());
        new EveryAssignment(now, published, null)
                .each(one -> best.merge(
                        promises.lostBy(one).promises(),
                        HardMediumSoftScore.of(one.hard(), one.medium(), one.soft()),
                        (a, b) -> a.compareTo(b) > 0 ? a : b));
        HardMediumSoftScore soFar = null;
        for (Map.Entry<Integer, HardMediumSoftScore> entry : best.entrySet()) {
            soFar = soFar == null || entry.getValue().compareTo(soFar) > 0 ? entry.getValue() : soFar;
            entry.setValue(soFar);
        }
        return best;
    }
}
