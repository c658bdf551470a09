package io.fieldwork.scheduler.rule;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The weight of every rule in one inspection: the defaults under what the inspection says otherwise. A weight may change the
 * level of a rule too, so whoever cuts or bounds by a hard rule asks here whether it is one.
 *
 * <pre>{@code WeightTable.of(Map.of("complexPerDay", "3soft")).get(ScheduleRule.COMPLEX_PER_DAY).points() == 3}</pre>
 */
public final class WeightTable {

    private final Map<ScheduleRule, Weight> weights = new EnumMap<>(ScheduleRule.class);

    private WeightTable(Map<ScheduleRule, Weight> weights) {
        this.weights.putAll(weights);
    }

    /**
     * The defaults, and over them what an inspection says.
     *
     * @param overrides constraint id to weight
     * @throws IllegalArgumentException where an id is unknown or a weight is none: validate first
     */
    public static WeightTable of(Map<String, String> overrides) {
        Map<ScheduleRule, Weight> weights = new EnumMap<>(ScheduleRule.class);
        for (ScheduleRule rule : ScheduleRule.values()) {
            weights.put(rule, rule.defaultWeight());
        }
        overrides.forEach((id, text) -> weights.put(
                ScheduleRule.findById(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The constraint (" + id + ") is not in the catalogue.\nMaybe it is misspelt.")),
                Weight.parse(text)));
        return new WeightTable(weights);
    }

    /** One soft point for every rule: the score of a constraint is then its count, with weight 0 counted too. */
    public static WeightTable ones() {
        Map<ScheduleRule, Weight> weights = new EnumMap<>(ScheduleRule.class);
        for (ScheduleRule rule : ScheduleRule.values()) {
            weights.put(rule, new Weight(1, Level.SOFT));
        }
        return new WeightTable(weights);
    }

    /** The weight of a rule; every rule has one. */
    public Weight get(ScheduleRule rule) {
        return Objects.requireNonNull(weights.get(rule));
    }

    /** True where breaking the rule makes a schedule infeasible. */
    public boolean isHard(ScheduleRule rule) {
        return get(rule).level() == Level.HARD && get(rule).points() > 0;
    }

    /** The score of so many matches of each rule. */
    public HardMediumSoftScore score(RuleCounts matches) {
        long[] cost = cost(matches);
        return HardMediumSoftScore.of((int) -cost[0], (int) -cost[1], (int) -cost[2]);
    }

    /** The points lost by so many matches of each rule, by level, the worst level first. */
    public long[] cost(RuleCounts matches) {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (Map.Entry<ScheduleRule, Weight> entry : weights.entrySet()) {
            Weight weight = entry.getValue();
            long points = (long) weight.points() * matches.of(entry.getKey());
            switch (weight.level()) {
                case HARD -> hard += points;
                case MEDIUM -> medium += points;
                case SOFT -> soft += points;
            }
        }
        return new long[] {hard, medium, soft};
    }

    /** The form that the solver takes. */
    public ConstraintWeightOverrides<HardMediumSoftScore> toOverrides() {
        Map<String, HardMediumSoftScore> scores = new LinkedHashMap<>();
        weights.forEach((rule, weight) -> scores.put(rule.id(), weight.toScore()));
        return ConstraintWeightOverrides.of(scores);
    }
}
