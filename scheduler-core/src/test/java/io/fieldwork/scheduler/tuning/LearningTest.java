package io.fieldwork.scheduler.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolveRequest;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.Solving;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LearningTest {

    @Test
    void theProgramMakesEveryAlternativeCostMoreAndKeepsTheSum() {
        List<double[]> alternatives = List.of(new double[] {-1, 2, 0}, new double[] {1, -1, 0});

        double[] weights = WeightProgram.solve(new double[] {3, 1, 5}, List.of(alternatives));

        assertThat(2 * weights[1] - weights[0]).isPositive();
        assertThat(weights[0] - weights[1]).isPositive();
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(9, within(1e-6));
    }

    @Test
    void withoutAlternativesTheWeightsStayAsTheyWere() {
        assertThat(WeightProgram.solve(new double[] {3, 1, 5}, List.of(List.of())))
                .containsExactly(3, 1, 5);
    }

    @Test
    void whatPeopleNeverMindLosesItsWeight() {
        double[] weights = WeightProgram.solve(new double[] {3, 1, 5}, List.of(List.of(new double[] {-4, 0, 0})));

        assertThat(weights[0]).isCloseTo(0, within(1e-6));
    }

    /** One week, made by somebody who does not mind how spare slots are spread. */
    @Test
    void weightsAreLearntUnderWhichTheAcceptedWeekIsCloserToBest() {
        InspectionInput input =
                InspectionGenerator.generate(InspectionSpec.of("fji-4").withCases(10), 5);
        Map<String, String> hidden = Map.of("unusedSlots", "0soft", "complexPerDay", "9soft");
        SchedulePlacements accepted = SchedulePlacements.of(Solving.solve(
                        new SolveRequest(input.withWeights(hidden), new SolverSettings(0, Effort.QUICK, null)),
                        ProgressListener.NONE)
                .schedule());
        List<Integer> rounds = new ArrayList<>();

        Learnt learnt = Learning.learn(
                List.of(new AcceptedWeek(input, accepted)), Effort.QUICK, 0, 2, new StopSignal(), rounds::add);

        assertThat(rounds).startsWith(1);
        assertThat(learnt.before()).isPositive();
        assertThat(learnt.after()).isLessThan(learnt.before());
        assertThat(learnt.weights()).containsEntry("movedTime", "500soft").doesNotContainKey("slotTaken");
        assertThat(learnt.habits())
                .filteredOn(habit -> habit.rule() == ScheduleRule.UNUSED_SLOTS)
                .singleElement()
                .matches(Habit::isRoutine);
        assertThat(Learning.learn(
                        List.of(new AcceptedWeek(input, accepted)), Effort.QUICK, 0, 1, new StopSignal(), round -> {}))
                .isEqualTo(learnt);
    }
}
