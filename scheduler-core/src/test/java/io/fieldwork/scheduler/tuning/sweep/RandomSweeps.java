package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sweeps that nobody ran: small plans by chance, and counts for each run that are small, so that many are equal. */
public final class RandomSweeps {

    private RandomSweeps() {}

    /** Some of the runs of a sweep, in any order. */
    public static List<SolvedRun> some(Random dice) {
        List<SolvedRun> runs = new ArrayList<>(SweepPlan.runs(inspections(dice), settings(dice)).stream()
                .map(RandomSweeps::solved)
                .toList());
        Collections.shuffle(runs, dice);
        return runs.subList(0, 1 + dice.nextInt(runs.size()));
    }

    public static SweepSettings settings(Random dice) {
        List<ScheduleRule> rules = new ArrayList<>(List.of(ScheduleRule.values()));
        Collections.shuffle(rules, dice);
        List<WeightVariation> variations = new ArrayList<>();
        for (int i = 0; i <= dice.nextInt(3); i++) {
            List<Weight> values = new ArrayList<>();
            for (int value = 0; value <= 1 + dice.nextInt(3); value++) {
                Level level = dice.nextInt(5) == 0 ? Level.MEDIUM : Level.SOFT;
                values.add(new Weight(dice.nextInt(9), level));
            }
            variations.add(new WeightVariation(rules.get(i), values));
        }
        return new SweepSettings(variations, null, dice.nextInt(9), 1 + dice.nextInt(3), Effort.QUICK, "test");
    }

    public static List<SweepInspection> inspections(Random dice) {
        List<SweepInspection> inspections = new ArrayList<>();
        for (int i = 0; i <= dice.nextInt(3); i++) {
            inspections.add(new SweepInspection("" + i, TinyWeeks.draw(100 * i + dice.nextInt(100), 50)));
        }
        return inspections;
    }

    /**
     * Counts that follow from the run alone, small ones, so that many are equal. Of some runs nearly everything is broken, of
     * others just what may be, and of others just what somebody gave another weight: two schedules then differ in one rule,
     * which costs nothing under some of the weights.
     */
    public static SolvedRun solved(PlannedRun run) {
        Random dice = new Random(run.key().toString().hashCode());
        int kind = dice.nextInt(3);
        Map<String, Integer> matches = new LinkedHashMap<>();
        for (String id : ScheduleRule.ids()) {
            Weight usual = ScheduleRule.findById(id).orElseThrow().defaultWeight();
            boolean isOwn = !usual.toString().equals(run.key().weights().get(id));
            boolean isHeld = switch (kind) {
                case 0 -> usual.level() != Level.SOFT && dice.nextInt(8) != 0;
                case 1 -> usual.level() == Level.HARD;
                default -> !isOwn && (usual.level() != Level.MEDIUM || dice.nextInt(4) != 0);
            };
            matches.put(id, isHeld ? 0 : dice.nextInt(kind == 0 ? 4 : 2));
        }
        String place = dice.nextBoolean() ? "I1-1, Mon 09:00" : "";
        return new SolvedRun(run.number(), run.of(), run.key(), "", matches, Map.of("C01", place));
    }
}
