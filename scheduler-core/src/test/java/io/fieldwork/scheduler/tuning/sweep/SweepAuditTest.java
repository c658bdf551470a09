package io.fieldwork.scheduler.tuning.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.AuditedClaims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What sweeps claim, worked out once more by the test: what a plan holds, by listing it; what a weight buys and costs, by plain
 * means over made up runs.
 */
class SweepAuditTest {

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void aPlanHasEveryRunOnceInOrderAndItsShardsHaveIt() {
        Random dice = new Random(19);
        for (int plan = 0; plan < 150; plan++) {
            SweepSettings settings = RandomSweeps.settings(dice);
            List<SweepInspection> inspections = RandomSweeps.inspections(dice);
            List<PlannedRun> runs = SweepPlan.runs(inspections, settings);
            List<String> expected = new ArrayList<>();
            for (Map<String, String> choice : grid(settings.variations(), 0)) {
                for (long seed = settings.seed(); seed < settings.seed() + settings.seeds(); seed++) {
                    for (SweepInspection inspection : inspections) {
                        expected.add((expected.size() + 1) + " " + seed + " " + inspection.id() + " "
                                + weights(inspection, choice));
                    }
                }
            }
            assertThat(runs.stream()
                            .map(run -> run.number() + " " + run.seed() + " "
                                    + run.inspection().id() + " " + run.weights())
                            .toList())
                    .isEqualTo(expected);
            assertThat(runs).allMatch(run -> run.of() == expected.size());
            shards(runs, 1 + dice.nextInt(runs.size() + 2), dice);
            sample(settings, inspections, dice);
        }
    }

    /** The first weight changes slowest. */
    private static List<Map<String, String>> grid(List<WeightVariation> variations, int from) {
        if (from == variations.size()) {
            return List.of(Map.of());
        }
        List<Map<String, String>> grid = new ArrayList<>();
        for (Weight value : variations.get(from).values()) {
            for (Map<String, String> rest : grid(variations, from + 1)) {
                Map<String, String> one = new LinkedHashMap<>(rest);
                one.put(variations.get(from).rule().id(), value.toString());
                grid.add(one);
            }
        }
        return grid;
    }

    private static Map<String, String> weights(SweepInspection inspection, Map<String, String> choice) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            String own = inspection
                    .expanded()
                    .weights()
                    .getOrDefault(rule.id(), rule.defaultWeight().toString());
            weights.put(rule.id(), choice.getOrDefault(rule.id(), own));
        }
        return weights;
    }

    private static void shards(List<PlannedRun> runs, int of, Random dice) {
        List<PlannedRun> together = new ArrayList<>();
        Map<String, List<SolvedRun>> folders = new LinkedHashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, dice);
        for (int number : numbers) {
            List<PlannedRun> shard =
                    SweepPart.find(number + "/" + of).orElseThrow().of(runs);
            for (int i = 0; i < shard.size(); i++) {
                assertThat(shard.get(i).number()).isEqualTo(number + i * of);
            }
            together.addAll(shard);
            if (!shard.isEmpty()) {
                folders.put(
                        "part-" + number,
                        shard.stream().map(RandomSweeps::solved).toList());
            }
        }
        assertThat(together).hasSameSizeAs(runs).containsExactlyInAnyOrderElementsOf(runs);
        assertThat(SweepMerge.of(folders))
                .isEqualTo(runs.stream().map(RandomSweeps::solved).toList());
    }

    /** Each different, each of the grid, and each value about equally often. */
    private static void sample(SweepSettings settings, List<SweepInspection> inspections, Random dice) {
        long whole = SweepPlan.gridSize(settings.variations());
        int samples = 1 + dice.nextInt((int) whole);
        SweepSettings some = new SweepSettings(
                settings.variations(), samples, settings.seed(), settings.seeds(), settings.effort(), "test");
        List<PlannedRun> runs = SweepPlan.runs(inspections, some);
        Set<Map<String, String>> drawn = new LinkedHashSet<>();
        List<String> ids = settings.variations().stream()
                .map(variation -> variation.rule().id())
                .toList();
        for (PlannedRun run : runs) {
            Map<String, String> choice = new LinkedHashMap<>(run.weights());
            choice.keySet().retainAll(ids);
            drawn.add(choice);
        }
        int each = settings.seeds() * inspections.size();
        assertThat(runs)
                .hasSize(drawn.size() * each)
                .extracting(PlannedRun::key)
                .doesNotHaveDuplicates();
        assertThat(drawn).hasSizeLessThanOrEqualTo(samples);
        assertThat(SweepPlan.size(some, inspections.size())).isEqualTo((long) samples * each);
        if (drawn.size() == samples && samples < whole) {
            for (WeightVariation variation : settings.variations()) {
                int values = variation.values().size();
                for (Weight value : variation.values()) {
                    long times = drawn.stream()
                            .filter(one -> value.toString()
                                    .equals(one.get(variation.rule().id())))
                            .count();
                    assertThat(times).isBetween((long) (samples / values), (long) ((samples + values - 1) / values));
                }
            }
        }
    }

    @Test
    void whatAWeightBuysAndCostsIsThePlainMeanOfTheBestRuns() {
        Random dice = new Random(7);
        for (int sweep = 0; sweep < 60; sweep++) {
            List<SolvedRun> runs =
                    new ArrayList<>(SweepPlan.runs(RandomSweeps.inspections(dice), RandomSweeps.settings(dice)).stream()
                            .map(RandomSweeps::solved)
                            .toList());
            int of = runs.get(0).of();
            Collections.shuffle(runs, dice);
            List<SolvedRun> some = runs.subList(0, 1 + dice.nextInt(runs.size()));
            SweepReport report = SweepReport.of(some);
            report(report, some, of);
            for (TradeOff one : report.tradeOffs()) {
                verdict(one);
            }
        }
        claims.report("Sweeps", 60);
        assertThat(claims.of("mean of a weight")).isGreaterThan(200);
        assertThat(claims.of("conflict in words")).isGreaterThan(50);
        assertThat(claims.of("no conflict in words")).isGreaterThan(10);
    }

    /** From the point of the front where the first is broken least to that where the second is; the only one is best for both. */
    private void verdict(TradeOff one) {
        String pair = one.inspection() + ": " + one.first().id() + " and "
                + one.second().id();
        int leastFirst = Integer.MAX_VALUE;
        int leastSecond = Integer.MAX_VALUE;
        for (TradeOff.Point point : one.points()) {
            leastFirst = Math.min(leastFirst, point.first());
            leastSecond = Math.min(leastSecond, point.second());
        }
        int secondThere = Integer.MAX_VALUE;
        int firstThere = Integer.MAX_VALUE;
        for (TradeOff.Point point : one.points()) {
            secondThere = point.first() == leastFirst ? Math.min(secondThere, point.second()) : secondThere;
            firstThere = point.second() == leastSecond ? Math.min(firstThere, point.first()) : firstThere;
        }
        boolean isConflict = secondThere != leastSecond;
        String figures = leastFirst + " and " + secondThere;
        String expected = one.points().isEmpty()
                ? pair + " cannot be compared: every schedule of the sweep breaks a hard rule."
                : isConflict
                        ? pair + " conflict: from " + figures + " broken to " + firstThere + " and " + leastSecond + "."
                        : pair + " do not conflict: one schedule is best for both, with " + figures + " broken.";
        claims.check(
                one.points().isEmpty()
                        ? "nothing to compare, in words"
                        : isConflict ? "conflict in words" : "no conflict in words",
                expected.equals(SweepWords.verdict(one)),
                expected + " but " + SweepWords.verdict(one));
    }

    private void report(SweepReport report, List<SolvedRun> runs, int of) {
        List<ScheduleRule> axes = new ArrayList<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            Map<String, Set<String>> taken = new HashMap<>();
            runs.forEach(run -> taken.computeIfAbsent(run.key().inspection(), id -> new LinkedHashSet<>())
                    .add(Objects.requireNonNull(run.key().weights().get(rule.id()))));
            if (taken.values().stream().anyMatch(values -> values.size() > 1)) {
                axes.add(rule);
            }
        }
        claims.check(
                "weights that vary",
                axes.equals(report.axes().stream().map(WeightVariation::rule).toList()),
                "" + axes);
        claims.check("runs that are missing", report.missing() == of - runs.size(), "" + runs.size());
        Map<String, long[]> least = new LinkedHashMap<>();
        int lent = 0;
        for (WeightCombination one : report.combinations()) {
            long[] best = null;
            long[] own = null;
            for (SolvedRun run : runs) {
                if (run.key().inspection().equals(one.inspection())) {
                    long[] cost = cost(one.weights(), run);
                    best = best == null || isLess(cost, best) ? cost : best;
                    if (valuesOf(run, axes).equals(one.values())) {
                        own = own == null || isLess(cost, own) ? cost : own;
                    }
                }
            }
            long[] said = cost(one.weights(), one.best());
            claims.check("best of a combination", best != null && !isLess(best, said), one.inspection());
            claims.check("lent or own", own != null && one.isLent() == isLess(said, own), one.inspection());
            claims.check(
                    "combination once", least.put(one.inspection() + one.values(), said) == null, "" + one.values());
            lent += one.isLent() ? 1 : 0;
        }
        claims.check("lent in all", lent == report.lent(), "" + lent);
        Set<String> groups = new LinkedHashSet<>();
        runs.forEach(run -> groups.add(run.key().inspection() + valuesOf(run, axes)));
        claims.check("all combinations", groups.equals(least.keySet()), "" + groups);
        for (int axis = 0; axis < axes.size(); axis++) {
            effect(report, axis);
        }
        for (TradeOff trade : report.tradeOffs()) {
            tradeOff(report, trade);
        }
        for (StepSensitivity step : report.sensitivities()) {
            sensitivity(report, axes, step);
        }
    }

    private static List<Weight> valuesOf(SolvedRun run, List<ScheduleRule> axes) {
        return axes.stream()
                .map(rule ->
                        Weight.parse(Objects.requireNonNull(run.key().weights().get(rule.id()))))
                .toList();
    }

    private static long[] cost(WeightTable weights, SolvedRun run) {
        long[] cost = new long[3];
        for (ScheduleRule rule : ScheduleRule.values()) {
            Weight weight = weights.get(rule);
            int level = weight.level() == Level.HARD ? 0 : weight.level() == Level.MEDIUM ? 1 : 2;
            cost[level] += (long) weight.points()
                    * Objects.requireNonNull(run.matches().get(rule.id()));
        }
        return cost;
    }

    private static boolean isLess(long[] one, long[] other) {
        for (int level = 0; level < 3; level++) {
            if (one[level] != other[level]) {
                return one[level] < other[level];
            }
        }
        return false;
    }

    private void effect(SweepReport report, int axis) {
        WeightEffect effect = report.effects().get(axis);
        ScheduleRule own = effect.axis().rule();
        for (WeightEffect.Series series : effect.own()) {
            for (int value = 0; value < effect.axis().values().size(); value++) {
                mean(
                        report,
                        axis,
                        effect.axis().values().get(value),
                        series.name(),
                        own,
                        series.counts().get(value));
            }
        }
        Set<String> changing = new LinkedHashSet<>();
        for (WeightEffect.Series series : effect.changes()) {
            changing.add(series.name());
            ScheduleRule rule = ScheduleRule.findById(series.name()).orElseThrow();
            for (int value = 0; value < effect.axis().values().size(); value++) {
                mean(
                        report,
                        axis,
                        effect.axis().values().get(value),
                        null,
                        rule,
                        series.counts().get(value));
            }
        }
        for (ScheduleRule rule : ScheduleRule.values()) {
            boolean weighs = report.combinations().stream()
                    .anyMatch(one -> one.weights().get(rule).points() > 0);
            Set<Double> means = new LinkedHashSet<>();
            effect.axis().values().forEach(value -> means.add(mean(report, axis, value, null, rule)));
            claims.check(
                    "what changes with a weight",
                    changing.contains(rule.id()) == (weighs && means.size() > 1),
                    rule + " " + means);
        }
    }

    private void mean(
            SweepReport report, int axis, Weight value, @Nullable String inspection, ScheduleRule rule, Double said) {
        double mean = mean(report, axis, value, inspection, rule);
        claims.check(
                "mean of a weight",
                Double.isNaN(mean) ? Double.isNaN(said) : Math.abs(mean - said) < 1e-9,
                rule + " at " + value + ": " + mean + " " + said);
    }

    private static double mean(
            SweepReport report, int axis, Weight value, @Nullable String inspection, ScheduleRule rule) {
        double sum = 0;
        int count = 0;
        for (WeightCombination one : report.combinations()) {
            if (one.values().get(axis).equals(value) && (inspection == null || inspection.equals(one.inspection()))) {
                sum += Objects.requireNonNull(one.best().matches().get(rule.id()));
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Each pair of counts once, in order; on the front is what no other is as good as in both. */
    private void tradeOff(SweepReport report, TradeOff trade) {
        int least = Integer.MAX_VALUE;
        List<WeightCombination> own = report.combinations().stream()
                .filter(one -> one.inspection().equals(trade.inspection()) && cost(one.weights(), one.best())[0] == 0)
                .toList();
        for (WeightCombination one : own) {
            least = Math.min(least, leftOut(one));
        }
        Set<List<Integer>> reached = new LinkedHashSet<>();
        for (WeightCombination one : own) {
            if (leftOut(one) == least) {
                reached.add(List.of(one.count(trade.first()), one.count(trade.second())));
            }
        }
        List<List<Integer>> sorted = new ArrayList<>(reached);
        sorted.sort((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1) - b.get(1) : a.get(0) - b.get(0));
        claims.check(
                "points of a trade-off",
                sorted.equals(trade.points().stream()
                        .map(point -> List.of(point.first(), point.second()))
                        .toList()),
                trade + " " + sorted);
        for (TradeOff.Point point : trade.points()) {
            boolean isBeaten = sorted.stream()
                    .anyMatch(other -> other.get(0) <= point.first()
                            && other.get(1) <= point.second()
                            && !(other.get(0) == point.first() && other.get(1) == point.second()));
            claims.check("front of a trade-off", isBeaten != point.onFront(), trade + " " + point);
            WeightCombination lightest = null;
            for (WeightCombination one : own) {
                boolean isIt = leftOut(one) == least
                        && one.count(trade.first()) == point.first()
                        && one.count(trade.second()) == point.second();
                lightest = isIt && (lightest == null || isLighter(one.values(), lightest.values())) ? one : lightest;
            }
            List<String> words = new ArrayList<>();
            for (int axis = 0; axis < report.axes().size(); axis++) {
                words.add(report.axes().get(axis).rule().id() + " "
                        + Objects.requireNonNull(lightest).values().get(axis));
            }
            claims.check(
                    "lightest weights of a point",
                    String.join(", ", words).equals(point.weights()),
                    point + " " + words);
        }
    }

    /** By the first weight in which they differ: soft before medium before hard, then the fewer points. */
    private static boolean isLighter(List<Weight> one, List<Weight> other) {
        for (int axis = 0; axis < one.size(); axis++) {
            Weight own = one.get(axis);
            Weight theirs = other.get(axis);
            if (!own.equals(theirs)) {
                return own.level() == theirs.level()
                        ? own.points() < theirs.points()
                        : own.level().compareTo(theirs.level()) > 0;
            }
        }
        return false;
    }

    private static int leftOut(WeightCombination one) {
        return one.count(ScheduleRule.CASE_UNPLACED) + one.count(ScheduleRule.MEETING_UNPLACED);
    }

    private void sensitivity(SweepReport report, List<ScheduleRule> axes, StepSensitivity step) {
        int axis = axes.indexOf(step.rule());
        int compared = 0;
        int changed = 0;
        for (WeightCombination one : report.combinations()) {
            for (WeightCombination other : report.combinations()) {
                boolean isStep = one.inspection().equals(other.inspection())
                        && one.values().get(axis).equals(step.from())
                        && other.values().get(axis).equals(step.to());
                for (int i = 0; i < axes.size(); i++) {
                    isStep &= i == axis
                            || one.values().get(i).equals(other.values().get(i));
                }
                if (isStep) {
                    compared++;
                    changed += isAsGood(one, other) && isAsGood(other, one) ? 0 : 1;
                }
            }
        }
        claims.check("steps compared", compared == step.compared(), "" + step);
        claims.check("steps that change something", changed == step.changed(), "" + step);
    }

    /** Under the weights of the first, the schedule of the other costs the same. */
    private static boolean isAsGood(WeightCombination one, WeightCombination other) {
        long[] own = cost(one.weights(), one.best());
        long[] there = cost(one.weights(), other.best());
        return !isLess(own, there) && !isLess(there, own);
    }
}
