package io.fieldwork.scheduler.solver.bound;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.FairShare;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.LeftOut;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * A score that no schedule of the inspection can beat: every case in its best slot, one case a slot; every meeting at its
 * best start; spreads at their most even and groups at their closest, each as if the others did not matter. The search
 * stops when it is reached.
 *
 * <p>Each part is a relaxation: it leaves out what would couple it to the others, so it may be too good and never too bad.
 * A bound of one level holds for the schedules that reach the bound of the levels above it, which is all that comparing
 * scores asks.
 */
public final class ScoreBound {

    private final Inspection inspection;
    private final WeightTable weights;
    private final PlacementBound placing;
    private final List<CaseAssessment> placeable;

    private ScoreBound(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.weights = weights;
        this.placing = new PlacementBound(inspection, weights);
        this.placeable = inspection.getCases().stream()
                .filter(one -> !one.getPossibleSlots().isEmpty())
                .toList();
    }

    /** The bound of an inspection whose value ranges are pruned. */
    public static HardMediumSoftScore of(Inspection inspection, WeightTable weights) {
        return new ScoreBound(inspection, weights).score();
    }

    private HardMediumSoftScore score() {
        long cases = placing.cases();
        long packed = cases + placing.meetings();
        RuleCounts least = new RuleCounts();
        int impossible = inspection.getCases().size() - placeable.size();
        inspection.getCases().stream()
                .filter(one -> one.getPossibleSlots().isEmpty())
                .forEach(one -> addHard(one.getLeftOut(), least));
        int leftOut = Math.max(0, mostUnplaced(cases) - impossible);
        int complex = (int) placeable.stream().filter(CaseAssessment::isComplex).count();
        if (isLessThanPlacing(ScheduleRule.COMPLEX_PER_INSPECTOR)) {
            least.add(ScheduleRule.COMPLEX_PER_INSPECTOR, spread(Slot::inspectorShare, complex, leftOut));
        }
        if (isLessThanPlacing(ScheduleRule.COMPLEX_PER_DAY)) {
            least.add(ScheduleRule.COMPLEX_PER_DAY, spread(Slot::dayShare, complex, leftOut));
        }
        if (weights.isHard(ScheduleRule.SLOT_TAKEN) && GroupBound.RULES.stream().anyMatch(this::isLessThanPlacing)) {
            packed += new GroupBound(placeable, new PackedPoints(weights), this::isLessThanPlacing)
                    .least(inspection, leftOut);
        }
        least.add(ScheduleRule.UNUSED_SLOTS, unused(inspection));
        return weights.score(least).add(PackedPoints.score(packed));
    }

    /** What is broken of the hard rules: of the others the placing has it. */
    private void addHard(LeftOut leftOut, RuleCounts sum) {
        leftOut.rules().stream().filter(weights::isHard).forEach(rule -> sum.add(rule, leftOut.count(rule)));
    }

    /** More cases without a slot than this would cost more than the best placing does at the same level. */
    private int mostUnplaced(long cases) {
        Weight unplaced = weights.get(ScheduleRule.CASE_UNPLACED);
        if (unplaced.points() == 0) {
            return inspection.getCases().size();
        }
        return switch (unplaced.level()) {
            case HARD -> 0;
            case MEDIUM -> PackedPoints.medium(cases) / unplaced.points();
            case SOFT -> PackedPoints.soft(cases) / unplaced.points();
        };
    }

    /** True where leaving a case out to better the rule can never pay. */
    private boolean isLessThanPlacing(ScheduleRule rule) {
        Weight unplaced = weights.get(ScheduleRule.CASE_UNPLACED);
        return unplaced.points() > 0 && weights.get(rule).level().compareTo(unplaced.level()) > 0;
    }

    /** The least cost of spreading complex cases over the groups, where all but so many have a slot (ALLOC-020). */
    private int spread(Function<Slot, FairShare> group, int complex, int leftOut) {
        boolean isOneASlot = weights.isHard(ScheduleRule.SLOT_TAKEN);
        List<IntUnaryOperator> costs = new ArrayList<>();
        List<Integer> capacities = new ArrayList<>();
        for (FairShare share :
                inspection.getSlots().stream().map(group).distinct().toList()) {
            costs.add(share::cost);
            capacities.add(isOneASlot ? share.slots() : complex);
        }
        return leastSum(costs, capacities, Math.max(0, complex - leftOut), complex);
    }

    /** The least cost of the slots left over when every case has one (DER-007). */
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
        return leastSum(costs, capacities, Math.max(0, left), Math.max(0, left));
    }

    /**
     * The least total cost when from so many to so many units are dealt to the groups. Rounding makes the costs not quite
     * convex, so every division is looked at, group by group.
     */
    private static int leastSum(List<IntUnaryOperator> costs, List<Integer> capacities, int from, int units) {
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
        return Arrays.stream(least, Math.min(from, all), all + 1).min().orElseThrow();
    }
}
