package io.fieldwork.scheduler.tuning.learn;

import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.tuning.learn.LearntWeights.BreachHabit;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.SweepInspection;
import io.fieldwork.scheduler.tuning.sweep.SweepRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds weights under which the weeks that people accepted are as close to best as possible.
 *
 * <p>Each accepted week is compared with schedules one step away from it, and with the best schedules under the
 * weights as they are. A linear program finds weights under which it beats them; the weeks are solved anew under
 * these, which gives further alternatives, and so on until nothing changes. Of all weights met on the way those are
 * taken under which the weeks are closest to the best that is known by then. Only preferences are learnt: what is
 * hard or medium stays so.
 *
 * <p>In the terms of the field this is inverse optimisation: the best is given, and the costs are sought under which
 * it is the best.
 */
public final class WeightLearning {

    /** So many times, at most, the weeks are solved and weights are sought. */
    public static final int ROUNDS = 6;

    private static final int STEPS = 300;

    private final List<ComparedWeek> samples;
    private final Effort effort;
    private final long seed;
    private final int threads;
    private final StopSignal stop;
    private long moves;

    private WeightLearning(List<AcceptedWeek> weeks, Effort effort, long seed, int threads, StopSignal stop) {
        this.samples = IntStream.range(0, weeks.size())
                .parallel()
                .mapToObj(number -> ComparedWeek.around(weeks.get(number), STEPS, seed + number))
                .toList();
        this.effort = effort;
        this.seed = seed;
        this.threads = threads;
        this.stop = stop;
    }

    /**
     * Learns from at least one week. The same weeks and seed give the same weights, however many threads there are.
     *
     * @param progress is told the number of each round as it begins
     */
    public static LearntWeights learn(
            List<AcceptedWeek> weeks, Effort effort, long seed, int threads, StopSignal stop, IntConsumer progress) {
        return new WeightLearning(weeks, effort, seed, threads, stop).learn(progress);
    }

    private LearntWeights learn(IntConsumer progress) {
        Map<ScheduleRule, Integer> usual = usual();
        List<Map<ScheduleRule, Integer>> tried = new ArrayList<>();
        Map<ScheduleRule, Integer> next = usual;
        for (int round = 1; round <= ROUNDS && !tried.contains(next) && !stop.isStopped(); round++) {
            progress.accept(round);
            tried.add(next);
            solve(next, round);
            next = program(usual);
        }
        Map<ScheduleRule, Integer> best =
                tried.stream().min(Comparator.comparingDouble(this::distance)).orElse(usual);
        return result(usual, best);
    }

    /** The weights before, in tenths: of a rule that is in force in several weeks, that of the first. */
    private Map<ScheduleRule, Integer> usual() {
        Map<ScheduleRule, Integer> usual = new EnumMap<>(ScheduleRule.class);
        for (ComparedWeek sample : samples) {
            WeightTable own = sample.weights(Map.of());
            for (ScheduleRule rule : ScheduleRule.values()) {
                if (sample.isInForce(rule)) {
                    usual.putIfAbsent(rule, own.get(rule).points() * LearntWeights.SCALE);
                }
            }
        }
        return usual;
    }

    private void solve(Map<ScheduleRule, Integer> points, int round) {
        List<PlannedRun> runs = new ArrayList<>();
        for (ComparedWeek sample : samples) {
            Map<String, String> weights = texts(sample.weights(points));
            SweepInspection inspection = new SweepInspection("", sample.week().expanded());
            runs.add(
                    new PlannedRun(runs.size() + 1, samples.size(), inspection, effort, "", seed + round - 1, weights));
        }
        Map<Integer, SolvedRun> solved = new TreeMap<>();
        moves += new SweepRunner(threads, stop)
                .solve(runs, 0, (run, done, of, left) -> solved.put(run.number(), run))
                .moves();
        solved.forEach((number, run) -> samples.get(number - 1).add(run.counts()));
    }

    private Map<ScheduleRule, Integer> program(Map<ScheduleRule, Integer> usual) {
        List<ScheduleRule> rules = List.copyOf(usual.keySet());
        double[] before = rules.stream()
                .mapToDouble(rule -> Objects.requireNonNull(usual.get(rule)) / (double) LearntWeights.SCALE)
                .toArray();
        List<List<double[]>> weeks =
                samples.stream().map(sample -> sample.differences(rules)).toList();
        double[] after = WeightProgram.solve(before, weeks);
        Map<ScheduleRule, Integer> points = new EnumMap<>(ScheduleRule.class);
        for (int i = 0; i < after.length; i++) {
            points.put(rules.get(i), (int) Math.round(after[i] * LearntWeights.SCALE));
        }
        return points;
    }

    private double distance(Map<ScheduleRule, Integer> points) {
        return samples.stream()
                .mapToDouble(sample -> sample.gap(sample.weights(points)).share())
                .sum();
    }

    private LearntWeights result(Map<ScheduleRule, Integer> usual, Map<ScheduleRule, Integer> best) {
        List<LearntWeights.WeekGaps> weeks = samples.stream()
                .map(sample -> new LearntWeights.WeekGaps(
                        sample.week().name(), sample.gap(sample.weights(usual)), sample.gap(sample.weights(best))))
                .toList();
        Map<ScheduleRule, Integer> before = new EnumMap<>(ScheduleRule.class);
        usual.forEach((rule, points) -> before.put(rule, points / LearntWeights.SCALE));
        int compared = samples.stream().mapToInt(ComparedWeek::size).sum();
        return new LearntWeights(before, best, file(best), weeks, habits(usual), compared, moves);
    }

    /** Every soft rule: those that no week speaks of have no weight there, and none here. */
    private static Map<String, String> file(Map<ScheduleRule, Integer> points) {
        Map<String, String> file = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            boolean isStability = rule.family() == ScheduleRule.Family.STABILITY;
            if (rule.defaultWeight().level() == Level.SOFT) {
                int usual = isStability ? rule.defaultWeight().points() * LearntWeights.SCALE : 0;
                file.put(rule.id(), new Weight(points.getOrDefault(rule, usual), Level.SOFT).toString());
            }
        }
        return file;
    }

    private List<BreachHabit> habits(Map<ScheduleRule, Integer> usual) {
        return Arrays.stream(ScheduleRule.values())
                .map(rule -> habit(rule, usual))
                .filter(habit -> habit.broken() > 0)
                .toList();
    }

    private BreachHabit habit(ScheduleRule rule, Map<ScheduleRule, Integer> usual) {
        int weeks = 0;
        int broken = 0;
        int best = 0;
        int more = 0;
        for (ComparedWeek sample : samples) {
            WeightTable weights = sample.weights(usual);
            if (weights.get(rule).points() > 0) {
                int least = sample.best(weights).of(rule);
                weeks++;
                broken += sample.accepted(rule);
                best += least;
                more += sample.accepted(rule) > least ? 1 : 0;
            }
        }
        return new BreachHabit(rule, weeks, broken, best, more);
    }

    private static Map<String, String> texts(WeightTable table) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            weights.put(rule.id(), table.get(rule).toString());
        }
        return weights;
    }
}
