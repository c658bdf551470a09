package io.fieldwork.scheduler.tuning.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.SweepInspection;
import io.fieldwork.scheduler.tuning.sweep.SweepRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Weights are drawn at random and hidden, weeks are solved with them, and the weights are learnt from these weeks alone. On
 * weeks that were not learnt from, schedules made with many weights are then ranked by the hidden, the learnt and the usual
 * weights: Kendall's tau is 1 where two rankings agree and 0 where they have nothing to do with each other.
 */
@Tag("evidence")
final class HiddenWeightsTest {

    private static final int DRAWS = 20;
    private static final int LEARNT_FROM = 4;
    private static final int HELD_OUT = 1;
    private static final int RANKED = 8;
    private static final int CASES = 12;

    private record Outcome(
            double before, double after, double usualTau, double learntTau, double usualLoss, double learntLoss) {}

    @Test
    void learntWeightsRankSchedulesOfOtherWeeksMoreLikeTheHiddenOnesThanTheUsualDo() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int draw = 1; draw <= DRAWS; draw++) {
            Outcome outcome = outcome(draw);
            outcomes.add(outcome);
            System.out.printf(
                    Locale.ROOT,
                    "draw %2d: distance before %4.1f %%, after %4.1f %%; tau usual %.2f, learnt %.2f; "
                            + "cost above best usual %4.1f %%, learnt %4.1f %%%n",
                    draw,
                    100 * outcome.before(),
                    100 * outcome.after(),
                    outcome.usualTau(),
                    outcome.learntTau(),
                    100 * outcome.usualLoss(),
                    100 * outcome.learntLoss());
        }
        double usual =
                outcomes.stream().mapToDouble(Outcome::usualTau).average().orElseThrow();
        double learnt =
                outcomes.stream().mapToDouble(Outcome::learntTau).average().orElseThrow();
        double usualLoss =
                outcomes.stream().mapToDouble(Outcome::usualLoss).average().orElseThrow();
        double learntLoss =
                outcomes.stream().mapToDouble(Outcome::learntLoss).average().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "mean of %d draws: tau usual %.2f, learnt %.2f; cost above best usual %.1f %%, learnt %.1f %%%n",
                DRAWS,
                usual,
                learnt,
                100 * usualLoss,
                100 * learntLoss);
        assertThat(learnt).isGreaterThan(usual);
    }

    private static Outcome outcome(int draw) {
        SplittableRandom random = new SplittableRandom(draw);
        List<AcceptedWeek> weeks = new ArrayList<>();
        Map<String, String> hidden = drawn(random);
        for (int week = 0; week < LEARNT_FROM; week++) {
            InspectionInput input = week(draw * 100L + week);
            weeks.add(new AcceptedWeek(input, solved(input, hidden)));
        }
        LearntWeights learnt = WeightLearning.learn(weeks, Effort.QUICK, 0, 2, new StopSignal(), round -> {});
        double usualTau = 0;
        double learntTau = 0;
        double usualLoss = 0;
        double learntLoss = 0;
        for (int week = 0; week < HELD_OUT; week++) {
            InspectionInput input = week(draw * 100L + 50 + week);
            List<RuleCounts> schedules = new ArrayList<>();
            schedules.add(counts(input, hidden));
            schedules.add(counts(input, learnt.weights()));
            schedules.add(counts(input, Map.of()));
            for (int other = 3; other < RANKED; other++) {
                schedules.add(counts(input, drawn(random)));
            }
            long[] truth = costs(schedules, hidden);
            usualTau += tau(truth, costs(schedules, Map.of())) / HELD_OUT;
            learntTau += tau(truth, costs(schedules, learnt.weights())) / HELD_OUT;
            long best = Arrays.stream(truth).min().orElseThrow();
            learntLoss += (truth[1] - best) / (double) Math.max(1, best) / HELD_OUT;
            usualLoss += (truth[2] - best) / (double) Math.max(1, best) / HELD_OUT;
        }
        return new Outcome(learnt.before(), learnt.after(), usualTau, learntTau, usualLoss, learntLoss);
    }

    private static InspectionInput week(long seed) {
        return InspectionGenerator.generate(InspectionSpec.of("fji-4").withCases(CASES), seed);
    }

    /** Each preference a quarter to four times as heavy as usual, or of no weight at all. */
    private static Map<String, String> drawn(SplittableRandom random) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (rule.defaultWeight().toString().endsWith("soft")) {
                double times = random.nextInt(8) == 0 ? 0 : Math.pow(4, random.nextDouble(-1, 1));
                weights.put(
                        rule.id(), Math.round(10 * times * rule.defaultWeight().points()) + "soft");
            }
        }
        return weights;
    }

    private static SchedulePlacements solved(InspectionInput input, Map<String, String> weights) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        return SchedulePlacements.of(
                ScheduleSolver.solve(new SolveRequest(input.withWeights(weights), settings), ProgressListener.NONE)
                        .schedule());
    }

    private static RuleCounts counts(InspectionInput input, Map<String, String> weights) {
        Map<String, String> all = new LinkedHashMap<>();
        WeightTable table = WeightTable.of(weights);
        for (ScheduleRule rule : ScheduleRule.values()) {
            all.put(rule.id(), table.get(rule).toString());
        }
        SolvedRun run =
                SweepRunner.solve(new PlannedRun(1, 1, new SweepInspection("", input), Effort.QUICK, "", 0, all));
        return run.counts();
    }

    private static long[] costs(List<RuleCounts> schedules, Map<String, String> weights) {
        WeightTable table = WeightTable.of(weights);
        int most = schedules.stream()
                .mapToInt(counts -> table.score(counts).mediumScore())
                .max()
                .orElseThrow();
        // Who leaves out more than need be is last, whatever the preferences.
        return schedules.stream()
                .map(table::score)
                .mapToLong(score -> 100_000L * (most - score.mediumScore()) - score.softScore())
                .toArray();
    }

    /** Kendall's tau-b: pairs in the same order less pairs in the other, ties left out of both. */
    private static double tau(long[] a, long[] b) {
        double sum = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                int orderOfA = Long.compare(a[i], a[j]);
                int orderOfB = Long.compare(b[i], b[j]);
                sum += orderOfA * orderOfB;
                ofA += orderOfA * orderOfA;
                ofB += orderOfB * orderOfB;
            }
        }
        return ofA == 0 || ofB == 0 ? 0 : sum / Math.sqrt(ofA * ofB);
    }
}
