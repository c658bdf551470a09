package io.fieldwork.scheduler.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.constraint.Weight;
import io.fieldwork.scheduler.constraint.WeightTable;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Share;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * A score that no schedule of the inspection can beat, by arithmetic alone: the spreads at their most even, everything
 * else at nothing. The search stops when it is reached.
 */
final class ScoreBound {

    private ScoreBound() {}

    static HardMediumSoftScore of(Inspection inspection, WeightTable weights) {
        Map<ScheduleRule, Integer> least = new EnumMap<>(ScheduleRule.class);
        List<CaseAssessment> placeable = inspection.getCases().stream()
                .filter(one -> !one.getPossibleSlots().isEmpty())
                .toList();
        least.put(ScheduleRule.CASE_UNPLACED, inspection.getCases().size() - placeable.size());
        int complex = (int) placeable.stream().filter(CaseAssessment::isComplex).count();
        if (isLessThanPlacing(ScheduleRule.COMPLEX_PER_INSPECTOR, weights)) {
            least.put(ScheduleRule.COMPLEX_PER_INSPECTOR, spread(inspection, weights, Slot::inspectorShare, complex));
        }
        if (isLessThanPlacing(ScheduleRule.COMPLEX_PER_DAY, weights)) {
            least.put(ScheduleRule.COMPLEX_PER_DAY, spread(inspection, weights, Slot::dayShare, complex));
        }
        least.put(ScheduleRule.UNUSED_SLOTS, unused(inspection));
        return weights.score(least);
    }

    /** A spread is bounded only where leaving a complex case out to better it can never pay. */
    private static boolean isLessThanPlacing(ScheduleRule rule, WeightTable weights) {
        Weight unplaced = weights.get(ScheduleRule.CASE_UNPLACED);
        return unplaced.points() > 0 && weights.get(rule).level().compareTo(unplaced.level()) > 0;
    }

    private static int spread(Inspection inspection, WeightTable weights, Function<Slot, Share> group, int complex) {
        boolean isOneASlot = weights.isHard(ScheduleRule.SLOT_TAKEN);
        List<IntUnaryOperator> costs = new ArrayList<>();
        List<Integer> capacities = new ArrayList<>();
        for (Share share : inspection.getSlots().stream().map(group).distinct().toList()) {
            costs.add(share::cost);
            capacities.add(isOneASlot ? share.slots() : complex);
        }
        return leastSum(costs, capacities, complex);
    }

    private static int unused(Inspection inspection) {
        Collection<Long> usable = inspection.getSlots().stream()
                .filter(Slot::isUsable)
                .collect(Collectors.groupingBy(
                        Slot::inspector, LinkedHashMap<Inspector, Long>::new, Collectors.counting()))
                .values();
        int left = (int) usable.stream().mapToLong(Long::longValue).sum()
                - inspection.getCases().size();
        List<IntUnaryOperator> costs = new ArrayList<>();
        List<Integer> capacities = new ArrayList<>();
        for (Long slots : usable) {
            costs.add(count -> count * count);
            capacities.add(slots.intValue());
        }
        return leastSum(costs, capacities, Math.max(0, left));
    }

    /**
     * The least total cost when so many units are dealt to the groups. Rounding makes the costs not quite convex, so
     * every division is looked at, group by group.
     */
    private static int leastSum(List<IntUnaryOperator> costs, List<Integer> capacities, int units) {
        int all =
                Math.min(units, capacities.stream().mapToInt(Integer::intValue).sum());
        int[] least = new int[all + 1];
        Arrays.fill(least, 1, all + 1, Integer.MAX_VALUE);
        for (int group = 0; group < costs.size(); group++) {
            int[] next = new int[all + 1];
            Arrays.fill(next, Integer.MAX_VALUE);
            for (int before = 0; before <= all; before++) {
                int most = Math.min(capacities.get(group), all - before);
                for (int here = 0; least[before] < Integer.MAX_VALUE && here <= most; here++) {
                    int cost = least[before] + costs.get(group).applyAsInt(here);
                    next[before + here] = Math.min(next[before + here], cost);
                }
            }
            least = next;
        }
        return least[all];
    }
}
