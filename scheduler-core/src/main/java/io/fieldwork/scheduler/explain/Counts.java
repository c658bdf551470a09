package io.fieldwork.scheduler.explain;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How often each rule is broken at one moment. */
@SuppressWarnings("EnumOrdinal") // counts in an array by ordinal: they are changed millions of times
final class Counts {

    private final WeightTable weights;
    private final int[] counts;

    /** The array is not copied: the caller gives it away. */
    Counts(WeightTable weights, int[] counts) {
        this.weights = weights;
        this.counts = counts;
    }

    int of(ScheduleRule rule) {
        return counts[rule.ordinal()];
    }

    HardMediumSoftScore score() {
        return score(weights, counts);
    }

    static HardMediumSoftScore score(WeightTable weights, int[] counts) {
        int hard = 0;
        int medium = 0;
        int soft = 0;
        for (ScheduleRule rule : ScheduleRule.values()) {
            Weight weight = weights.get(rule);
            int points = weight.points() * counts[rule.ordinal()];
            switch (weight.level()) {
                case HARD -> hard += points;
                case MEDIUM -> medium += points;
                case SOFT -> soft += points;
            }
        }
        return HardMediumSoftScore.of(-hard, -medium, -soft);
    }

    /** What changes from these counts to later ones, hard rules first; rules of weight 0 are left out. */
    Difference to(Counts later) {
        List<RuleChange> changes = new ArrayList<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            Weight weight = weights.get(rule);
            if (weight.points() > 0 && of(rule) != later.of(rule)) {
                changes.add(new RuleChange(rule, weight, of(rule), later.of(rule)));
            }
        }
        changes.sort(Comparator.comparing(change -> change.weight().level()));
        return new Difference(changes);
    }
}
