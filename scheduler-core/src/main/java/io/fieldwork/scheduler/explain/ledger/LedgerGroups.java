package io.fieldwork.scheduler.explain.ledger;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.HashMap;
import java.util.Map;

/**
 * How complex cases and groups are spread over inspectors and days (ALLOC-016 to ALLOC-023).
 *
 * <p>How many of each group an inspector, a day and the week have is kept. A case that comes or goes changes one of
 * these by one, and costs what the rule makes of the new number less what it made of the old.
 */
@SuppressWarnings("EnumOrdinal") // cases of each group in an array by ordinal: they are changed millions of times
final class LedgerGroups {

    private final Map<Inspector, int[]> byInspector = new HashMap<>();
    private final Map<Integer, int[]> complexByDay = new HashMap<>();
    private int girls;
    private int bmeChildren;

    private enum Group {
        COMPLEX,
        GIRLS,
        BME
    }

    /** Adds a case, or takes it away again. */
    void count(CaseAssessment one, Slot slot, int sign, RuleCounts counts) {
        if (!one.isComplex() && !one.isGirl() && !one.isBmeChild()) {
            return;
        }
        int[] own = byInspector.computeIfAbsent(slot.inspector(), inspector -> new int[Group.values().length]);
        if (one.isComplex()) {
            countComplex(slot, own, sign, counts);
        }
        if (one.isGirl()) {
            girls += sign;
            countGroup(own, Group.GIRLS, girls, sign, counts);
        } else if (one.isBmeChild()) {
            bmeChildren += sign;
            countGroup(own, Group.BME, bmeChildren, sign, counts);
        }
    }

    private void countComplex(Slot slot, int[] own, int sign, RuleCounts counts) {
        int before = own[Group.COMPLEX.ordinal()];
        int after = before + sign;
        own[Group.COMPLEX.ordinal()] = after;
        counts.add(
                ScheduleRule.COMPLEX_PER_INSPECTOR,
                slot.inspectorShare().cost(after) - slot.inspectorShare().cost(before));
        if (slot.inspector().role() == Role.LOCAL_ASSESSOR) {
            counts.add(
                    ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT,
                    above(after, RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR)
                            - above(before, RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR));
        }
        int[] day = complexByDay.computeIfAbsent(slot.day(), key -> new int[1]);
        counts.add(
                ScheduleRule.COMPLEX_PER_DAY,
                slot.dayShare().cost(day[0] + sign) - slot.dayShare().cost(day[0]));
        day[0] += sign;
    }

    /** The pairs that a case makes are those with the others, of whom {@code all} and {@code own} may count it already. */
    private static void countGroup(int[] own, Group group, int all, int sign, RuleCounts counts) {
        boolean isGirls = group == Group.GIRLS;
        int before = own[group.ordinal()];
        int after = before + sign;
        own[group.ordinal()] = after;
        int elsewhere = all - after;
        int ofOtherGroup = own[(isGirls ? Group.BME : Group.GIRLS).ordinal()];
        counts.add(isGirls ? ScheduleRule.GIRLS_TOGETHER : ScheduleRule.BME_TOGETHER, sign * elsewhere);
        counts.add(
                isGirls ? ScheduleRule.GIRLS_OVER_FIVE : ScheduleRule.BME_OVER_FIVE,
                above(after, RuleLimits.CASES_OF_GROUP) - above(before, RuleLimits.CASES_OF_GROUP));
        counts.add(ScheduleRule.GIRLS_AND_BME_APART, sign * ofOtherGroup);
    }

    private static int above(int count, int limit) {
        return Math.max(0, count - limit);
    }
}
