package io.fieldwork.scheduler.solver.bound;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The least that girls' and BME children's cases cost (ALLOC-016 to ALLOC-019) when they are dealt to inspectors who have
 * so many slots, whatever the times.
 *
 * <p>Dynamic programming: every division is looked at, inspector by inspector, in a table of the least cost for each number
 * of girls' and of BME children's cases that have been dealt. Both groups are in one table, since one rule keeps the two
 * apart and who has many of one has little room for the other.
 */
final class GroupBound {

    static final Set<ScheduleRule> RULES = Set.of(
            ScheduleRule.GIRLS_TOGETHER,
            ScheduleRule.GIRLS_OVER_FIVE,
            ScheduleRule.BME_TOGETHER,
            ScheduleRule.BME_OVER_FIVE,
            ScheduleRule.GIRLS_AND_BME_APART);

    /** Weeks so large that the count would take longer than a glance are counted group by group. */
    private static final long MOST_STEPS = 20_000_000;

    private final PackedPoints points;
    private final Predicate<ScheduleRule> counted;
    private final int girls;
    private final int bme;

    /**
     * One bound.
     *
     * @param counted the rules to look at; of the others nothing is counted
     */
    GroupBound(List<CaseAssessment> placeable, PackedPoints points, Predicate<ScheduleRule> counted) {
        this(points, counted, count(placeable, CaseAssessment::isGirl), count(placeable, CaseAssessment::isBmeChild));
    }

    private GroupBound(PackedPoints points, Predicate<ScheduleRule> counted, int girls, int bme) {
        this.points = points;
        this.counted = counted;
        this.girls = girls;
        this.bme = bme;
    }

    private static int count(List<CaseAssessment> cases, Predicate<CaseAssessment> group) {
        return (int) cases.stream().filter(group).count();
    }

    /** The least points, where each inspector has one case a slot and so many cases at most have no place. */
    long least(Inspection inspection, int leftOut) {
        Collection<Long> capacities = inspection.getSlots().stream()
                .collect(Collectors.groupingBy(
                        Slot::inspector, LinkedHashMap<Inspector, Long>::new, Collectors.counting()))
                .values();
        long splits = capacities.stream()
                .mapToLong(slots -> (1 + Math.min(slots, girls)) * (1 + Math.min(slots, bme)))
                .sum();
        if (splits * (girls + 1) * (bme + 1) > MOST_STEPS) {
            return girls == 0 || bme == 0 ? 0 : eachByItself(inspection, leftOut);
        }
        long[][] least = impossible();
        least[0][0] = 0;
        for (long slots : capacities) {
            least = deal(least, (int) slots);
        }
        return best(least, leftOut);
    }

    /** Of weeks too large for both at once: each group as if the other did not matter. */
    private long eachByItself(Inspection inspection, int leftOut) {
        return new GroupBound(points, counted, girls, 0).least(inspection, leftOut)
                + new GroupBound(points, counted, 0, bme).least(inspection, leftOut);
    }

    private long[][] impossible() {
        long[][] table = new long[girls + 1][bme + 1];
        for (long[] row : table) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        return table;
    }

    /** The table when one more inspector with so many slots has been dealt any number of each group. */
    private long[][] deal(long[][] before, int slots) {
        long[][] after = impossible();
        for (int g = 0; g <= girls; g++) {
            for (int b = 0; b <= bme; b++) {
                if (before[g][b] < Long.MAX_VALUE) {
                    deal(before[g][b], g, b, slots, after);
                }
            }
        }
        return after;
    }

    private void deal(long cost, int girlsBefore, int bmeBefore, int slots, long[][] after) {
        for (int g = 0; g <= Math.min(slots, girls - girlsBefore); g++) {
            for (int b = 0; b <= Math.min(slots - g, bme - bmeBefore); b++) {
                long sum = cost + cost(girlsBefore, bmeBefore, g, b);
                after[girlsBefore + g][bmeBefore + b] = Math.min(after[girlsBefore + g][bmeBefore + b], sum);
            }
        }
    }

    /** Each new pair of one group with different inspectors is one of a case dealt now and one dealt before. */
    private long cost(int girlsBefore, int bmeBefore, int g, int b) {
        return cost(ScheduleRule.GIRLS_TOGETHER, g * girlsBefore)
                + cost(ScheduleRule.GIRLS_OVER_FIVE, Math.max(0, g - RuleLimits.CASES_OF_GROUP))
                + cost(ScheduleRule.BME_TOGETHER, b * bmeBefore)
                + cost(ScheduleRule.BME_OVER_FIVE, Math.max(0, b - RuleLimits.CASES_OF_GROUP))
                + cost(ScheduleRule.GIRLS_AND_BME_APART, g * b);
    }

    private long cost(ScheduleRule rule, int count) {
        return counted.test(rule) ? points.of(rule, count) : 0;
    }

    /** The least cost where all but so many cases have been dealt. */
    private long best(long[][] least, int leftOut) {
        long best = Long.MAX_VALUE;
        for (int g = 0; g <= girls; g++) {
            for (int b = Math.max(0, girls - g + bme - leftOut); b <= bme; b++) {
                best = Math.min(best, least[g][b]);
            }
        }
        return best == Long.MAX_VALUE ? 0 : best;
    }
}
