package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rules that close a slot to a case, whatever the other cases do, by their usual weights; and who could open it
 * again: whoever waives, whoever's diary it is, or nobody.
 */
public final class ClosingRules {

    /** All of them in catalogue order, those last that somebody may waive: they are told where nothing else stands against it. */
    public static final List<ScheduleRule> ALL = Arrays.stream(ScheduleRule.values())
            .filter(rule -> ScheduleRule.ofOneCase().contains(rule) || rule == ScheduleRule.ACTIVITY_GAP)
            .filter(rule -> rule.defaultWeight().level() == Level.HARD)
            .sorted(Comparator.comparing(ScheduleRule::isWaivable))
            .toList();

    private ClosingRules() {}

    /** True where a rule closes the slot that whoever attends could waive (ALLOC-005). */
    public static boolean isWaiverNeeded(CasePlacement placement) {
        return ALL.stream().anyMatch(rule -> rule.isWaivable() && placement.breaks(rule));
    }

    /** True where a rule closes the slot about which nobody can be asked. */
    public static boolean isBeyondAsking(CasePlacement placement) {
        return ALL.stream()
                .anyMatch(rule -> !rule.isWaivable() && !rule.isOfInspectorsDiary() && placement.breaks(rule));
    }

    /** True where the inspector alone closes the slot: what the case is like has no part in it (FIELD-036). */
    public static boolean isClosedByInspector(CasePlacement placement) {
        return ScheduleRule.ofOneCase().stream()
                .anyMatch(rule ->
                        ALL.contains(rule) && !rule.isWaivable() && !rule.tellsOfTheCase() && placement.breaks(rule));
    }

    /** True where the case cannot lie there at all, whoever agrees to whatever. */
    public static boolean isNoPlace(CasePlacement placement) {
        return ScheduleRule.ofOneCase().stream()
                .anyMatch(rule -> rule.family() == ScheduleRule.Family.PLACEMENT && placement.breaks(rule));
    }
}
