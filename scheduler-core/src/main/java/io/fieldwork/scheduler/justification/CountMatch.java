package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/**
 * A rule that counts over an inspector, a day or the whole week: no case by itself breaks it, so none is named.
 *
 * @param amount how many matches the rule counts for it
 * @param inspectors ids of the inspectors concerned; empty for a day or the week
 * @param sentence one plain sentence
 */
public record CountMatch(ScheduleRule rule, int amount, List<String> inspectors, String sentence) implements RuleMatch {

    public CountMatch {
        inspectors = List.copyOf(inspectors);
    }

    /** Of one inspector, whose name begins the sentence. */
    public static CountMatch ofInspector(ScheduleRule rule, int amount, Inspector inspector, String what) {
        return new CountMatch(rule, amount, List.of(inspector.id()), inspector.printedName() + " " + what + ".");
    }

    /** Of a day or the week; the sentence stands as it is. */
    public static CountMatch ofWeek(ScheduleRule rule, int amount, String sentence) {
        return new CountMatch(rule, amount, List.of(), sentence);
    }
}
