package io.fieldwork.scheduler.explain.ledger;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Placement;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What one schedule costs more or less than another, constraint by constraint.
 *
 * @param changes the rules whose count differs, hard ones first, then in catalogue order
 */
public record ScoreDifference(List<RuleChange> changes) {

    public ScoreDifference {
        changes = List.copyOf(changes);
    }

    /** What changes from some counts to later ones; rules of weight 0 are left out. */
    static ScoreDifference between(RuleCounts before, RuleCounts after, WeightTable weights) {
        List<RuleChange> changes = new ArrayList<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            Weight weight = weights.get(rule);
            if (weight.points() > 0 && before.of(rule) != after.of(rule)) {
                changes.add(new RuleChange(rule, weight, before.of(rule), after.of(rule)));
            }
        }
        changes.sort(Comparator.comparing(change -> change.weight().level()));
        return new ScoreDifference(changes);
    }

    /** What something costs by itself, rule by rule, as {@link #between} has it. */
    public static ScoreDifference of(Placement placement, WeightTable weights) {
        RuleCounts counts = new RuleCounts();
        placement.rules().forEach(rule -> counts.add(rule, placement.count(rule)));
        return between(new RuleCounts(), counts, weights);
    }

    /** The second score less the first: negative where the second schedule is worse. */
    public HardMediumSoftScore score() {
        HardMediumSoftScore sum = HardMediumSoftScore.ZERO;
        for (RuleChange change : changes) {
            sum = sum.add(change.points());
        }
        return sum;
    }

    /** The difference as text: {@code 0hard/-1medium/4soft}. */
    public String points() {
        return score().toString();
    }

    /** The difference in words: {@code worse by 1 medium, better by 4 soft}. */
    public String inWords() {
        return ScoreWords.of(score());
    }

    /** What it costs by itself: {@code costs 1 medium, 13 soft}. */
    public String costInWords() {
        return ScoreWords.costOf(score());
    }

    /** True where no hard rule is broken more often than before. */
    public boolean isLegal() {
        return changes.stream().noneMatch(RuleChange::isBreach);
    }

    public boolean isBetter() {
        return score().compareTo(HardMediumSoftScore.ZERO) > 0;
    }

    /** True where the rule is broken less often than before. */
    public boolean lessens(String rule) {
        return changes.stream().anyMatch(change -> change.rule().id().equals(rule) && !change.isWorse());
    }

    /** The same without some rules. */
    public ScoreDifference without(Collection<ScheduleRule> rules) {
        return new ScoreDifference(changes.stream()
                .filter(change -> !rules.contains(change.rule()))
                .toList());
    }

    /** One phrase for each rule. */
    public List<String> words() {
        return changes.stream().map(RuleChange::words).toList();
    }
}
