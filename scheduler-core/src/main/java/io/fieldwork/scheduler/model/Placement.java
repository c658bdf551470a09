package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.List;

/**
 * One case in one slot, or one meeting at one start with its inspectors, or one of them left out; and how often it breaks
 * each rule by itself, whatever lies elsewhere. Whoever scores, prunes, models or explains a placement asks here.
 */
public abstract sealed class Placement permits CasePlacement, LeftOut, MeetingPlacement {

    private final List<ScheduleRule> rules;
    private final RuleCounts counts;

    /**
     * One placement.
     *
     * @param rules the rules that speak of it alone
     * @param counts how often it breaks each, and of {@code activityGap} how many commitments are too close to it
     */
    Placement(List<ScheduleRule> rules, RuleCounts counts) {
        this.rules = rules;
        this.counts = counts;
    }

    /** The rules that speak of such a placement alone, in catalogue order. */
    public List<ScheduleRule> rules() {
        return rules;
    }

    /** How often it breaks a rule; of {@code activityGap}, how many commitments of its inspectors are too close to it. */
    public int count(ScheduleRule rule) {
        return counts.of(rule);
    }

    public boolean breaks(ScheduleRule rule) {
        return counts.of(rule) > 0;
    }

    /** True where a hard rule forbids it, whatever lies elsewhere. */
    public boolean isForbidden(WeightTable weights) {
        for (ScheduleRule rule : rules) {
            if (breaks(rule) && weights.isHard(rule)) {
                return true;
            }
        }
        return breaks(ScheduleRule.ACTIVITY_GAP) && isGapHard(weights);
    }

    /** True where a hard rule forbids to come too close to a commitment, whatever lies elsewhere. */
    abstract boolean isGapHard(WeightTable weights);

    RuleCounts counts() {
        return counts;
    }
}
