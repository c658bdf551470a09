package io.fieldwork.scheduler.explain.ledger;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;

/**
 * How the count of one rule changes from one schedule to another.
 *
 * @param before matches in the first schedule
 * @param after matches in the second
 */
public record RuleChange(ScheduleRule rule, Weight weight, int before, int after) {

    /** By how much the score changes: negative where it gets worse. */
    public HardMediumSoftScore points() {
        return weight.toScore().multiply(before - after);
    }

    public boolean isWorse() {
        return after > before;
    }

    /** True where a hard rule is broken more often than before. */
    public boolean isBreach() {
        return isWorse() && weight.level() == Level.HARD;
    }

    /** One phrase, such as {@code complexPerDay: 3 more, worse by 3 soft (how unevenly complex cases are spread ...)}. */
    public String words() {
        int change = Math.abs(after - before);
        return rule.id() + ": " + change + (isWorse() ? " more, " : " fewer, ") + ScoreWords.of(points()) + " ("
                + firstPart(rule.counts()) + ")";
    }

    /** What the rule counts, without the details that follow. */
    private static String firstPart(String counts) {
        int end = counts.length();
        for (String mark : new String[] {":", ", each", ", or ", ", in "}) {
            int at = counts.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return counts.substring(0, end);
    }
}
