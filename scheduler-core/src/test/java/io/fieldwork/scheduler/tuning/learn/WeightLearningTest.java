package io.fieldwork.scheduler.tuning.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.tuning.learn.LearntWeights.BreachHabit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class WeightLearningTest {

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
        SchedulePlacements accepted = SchedulePlacements.of(ScheduleSolver.solve(
                        new SolveRequest(input.withWeights(hidden), new SolverSettings(0, Effort.QUICK, null)),
                        ProgressListener.NONE)
                .schedule());
        List<Integer> rounds = new ArrayList<>();

        LearntWeights learnt = WeightLearning.learn(
                List.of(new AcceptedWeek(input, accepted)), Effort.QUICK, 0, 2, new StopSignal(), rounds::add);

        assertThat(rounds).startsWith(1);
        assertThat(learnt.before()).isPositive();
        assertThat(learnt.after()).isLessThan(learnt.before());
        assertThat(learnt.weights()).containsEntry("movedTime", "500soft").doesNotContainKey("slotTaken");
        assertThat(learnt.habits())
                .filteredOn(habit -> habit.rule() == ScheduleRule.UNUSED_SLOTS)
                .singleElement()
                .matches(BreachHabit::isRoutine);
        assertThat(WeightLearning.learn(
                        List.of(new AcceptedWeek(input, accepted)), Effort.QUICK, 0, 1, new StopSignal(), round -> {}))
                .isEqualTo(learnt);
    }

    /**
     * Weeks with weights of their own, some of a rule that others do not weigh or that is no preference there. Nobody has
     * searched yet: so what is said of them is what they say themselves, the first first.
     */
    @Test
    void theUsualWeightOfARuleIsThatOfTheFirstWeekInWhichItIsInForce() {
        Random dice = new Random(56);
        Set<String> seen = new TreeSet<>();
        for (int round = 0; round < 3; round++) {
            List<AcceptedWeek> weeks = new ArrayList<>();
            for (int week = 0; week <= 1 + dice.nextInt(3); week++) {
                InspectionInput input = TinyWeeks.draw(100L * round + week, 50);
                weeks.add(new AcceptedWeek(input.withWeights(weights(dice)), TinyWeeks.placements(input, round)));
            }
            StopSignal stop = new StopSignal();
            stop.stop();
            LearntWeights learnt = WeightLearning.learn(weeks, Effort.QUICK, round, 1, stop, one -> {});

            Map<ScheduleRule, Integer> usual = new EnumMap<>(ScheduleRule.class);
            for (ScheduleRule rule : ScheduleRule.values()) {
                List<Integer> said = weeks.stream()
                        .map(week -> inForce(week.expanded(), rule))
                        .filter(points -> points > 0)
                        .toList();
                if (!said.isEmpty()) {
                    usual.put(rule, said.get(0));
                    seen.add(said.stream().distinct().count() > 1 ? "weighed differently" : "weighed the same");
                }
                assertThat(learnt.weights().get(rule.id()))
                        .as(rule.id())
                        .isEqualTo(inFile(rule, said.isEmpty() ? 0 : said.get(0)));
            }
            assertThat(learnt.usual()).isEqualTo(usual);
            assertThat(learnt.weeks())
                    .extracting(LearntWeights.WeekGaps::inspection)
                    .containsExactlyElementsOf(
                            weeks.stream().map(AcceptedWeek::name).toList());
            assertThat(learnt.weeks()).allMatch(week -> week.before().equals(week.after()));
            assertHabits(learnt, weeks);
        }
        assertThat(seen).containsExactly("weighed differently", "weighed the same");
    }

    private static Map<String, String> weights(Random dice) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (dice.nextInt(3) > 0) {
                weights.put(
                        rule.id(),
                        dice.nextInt(4) == 0
                                ? "0soft"
                                : dice.nextInt(12)
                                        + List.of("soft", "soft", "medium", "hard")
                                                .get(dice.nextInt(4)));
            }
        }
        return weights;
    }

    /** The points of a preference that a week weighs; none of what is more than a preference, or is about what was published. */
    private static int inForce(InspectionInput week, ScheduleRule rule) {
        String weight =
                week.weights().getOrDefault(rule.id(), rule.defaultWeight().toString());
        return weight.endsWith("soft") && rule.family() != ScheduleRule.Family.STABILITY
                ? Integer.parseInt(weight.replace("soft", ""))
                : 0;
    }

    /** Ten times as much, for every rule that is a preference by itself. */
    private static String inFile(ScheduleRule rule, int points) {
        String usual = rule.defaultWeight().toString();
        int itself =
                rule.family() == ScheduleRule.Family.STABILITY ? Integer.parseInt(usual.replaceAll("\\D", "")) : points;
        return usual.endsWith("soft") ? 10 * itself + "soft" : null;
    }

    /** How often a rule is broken, over the weeks that weigh it. */
    private static void assertHabits(LearntWeights learnt, List<AcceptedWeek> weeks) {
        Map<ScheduleRule, String> expected = new EnumMap<>(ScheduleRule.class);
        for (ScheduleRule rule : ScheduleRule.values()) {
            int weighing = 0;
            int broken = 0;
            for (AcceptedWeek week : weeks) {
                String weight = week.expanded()
                        .weights()
                        .getOrDefault(rule.id(), rule.defaultWeight().toString());
                if (!weight.matches("0\\D+")) {
                    weighing++;
                    broken += PlainCounts.of(week.expanded(), week.placements(), null)
                            .get(rule);
                }
            }
            if (broken > 0) {
                expected.put(rule, broken + " in " + weighing);
            }
        }
        Map<ScheduleRule, String> said = new EnumMap<>(ScheduleRule.class);
        learnt.habits().forEach(habit -> said.put(habit.rule(), habit.broken() + " in " + habit.weeks()));
        assertThat(said).isEqualTo(expected);
    }
}
