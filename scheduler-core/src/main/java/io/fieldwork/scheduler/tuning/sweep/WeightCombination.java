package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.List;

/**
 * One inspection under one choice of weights, and the best schedule that the whole sweep knows for it.
 *
 * @param values the weight of each axis, in their order
 * @param weights of the whole catalogue
 * @param seeds how many runs it had
 * @param best the run whose schedule is best under these weights; it may have been made under others
 */
public record WeightCombination(
        String inspection, List<Weight> values, WeightTable weights, int seeds, SolvedRun best, boolean isLent) {

    public WeightCombination {
        values = List.copyOf(values);
    }

    public int count(ScheduleRule rule) {
        return best.count(rule);
    }

    /** The score of the best schedule under these weights. */
    public String score() {
        return weights.score(best.counts()).toString();
    }

    public boolean isFeasible() {
        return weights.score(best.counts()).isFeasible();
    }

    /** The weights in words: {@code complexPerDay 2soft, girlsTogether 8soft}. */
    public String words(List<WeightVariation> axes) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            words.add(axes.get(i).rule().id() + " " + values.get(i));
        }
        return String.join(", ", words);
    }
}
