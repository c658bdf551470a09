package io.fieldwork.scheduler.tuning.learn;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.tuning.learn.LearntWeights.CostGap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An accepted week and the schedules that it is compared with: how often each breaks each constraint. Some lie one step
 * away from it, a case moved or two cases swapped; others are the best that a search found under some weights.
 *
 * <p>Counts are kept and not schedules: what a week costs under any weights follows from them, so that other weights
 * are tried without solving.
 */
final class ComparedWeek {

    private final AcceptedWeek week;
    private final WeightTable own;
    private final RuleCounts accepted;
    private final Set<RuleCounts> alternatives = new LinkedHashSet<>();

    private ComparedWeek(AcceptedWeek week, RuleCounts accepted) {
        this.week = week;
        this.own = WeightTable.of(week.expanded().weights());
        this.accepted = accepted;
    }

    /** The week with so many random steps away from it. */
    static ComparedWeek around(AcceptedWeek week, int steps, long seed) {
        Inspection inspection = InspectionBuilder.build(week.expanded(), null);
        SchedulePlacer.place(inspection, week.placements());
        ScheduleScorer scoring = new ScheduleScorer();
        ComparedWeek sample = new ComparedWeek(week, scoring.count(inspection));
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < steps; step++) {
            Runnable back = step(inspection, random);
            sample.add(scoring.count(inspection));
            back.run();
        }
        return sample;
    }

    /** Changes one thing; what is returned changes it back. */
    private static Runnable step(Inspection inspection, SplittableRandom random) {
        List<CaseAssessment> cases = inspection.getCases();
        List<Meeting> meetings = inspection.getMeetings();
        int chosen = random.nextInt(cases.size() + meetings.size());
        if (chosen >= cases.size()) {
            Meeting meeting = meetings.get(chosen - cases.size());
            MeetingStart before = meeting.getStart();
            List<MeetingStart> starts = meeting.getPossibleStarts();
            if (!starts.isEmpty()) {
                meeting.setStart(starts.get(random.nextInt(starts.size())));
            }
            return () -> meeting.setStart(before);
        }
        CaseAssessment one = cases.get(chosen);
        Slot before = one.getSlot();
        Slot target =
                inspection.getSlots().get(random.nextInt(inspection.getSlots().size()));
        List<CaseAssessment> there =
                cases.stream().filter(other -> target.equals(other.getSlot())).toList();
        there.forEach(other -> other.setSlot(before));
        one.setSlot(target);
        return () -> {
            there.forEach(other -> other.setSlot(target));
            one.setSlot(before);
        };
    }

    AcceptedWeek week() {
        return week;
    }

    /** How many schedules it is compared with. */
    int size() {
        return alternatives.size();
    }

    void add(RuleCounts counts) {
        if (!counts.equals(accepted)) {
            alternatives.add(counts);
        }
    }

    int accepted(ScheduleRule rule) {
        return accepted.of(rule);
    }

    /** True where the rule is one of preference and weighs something in this week: others are not learnt from it. */
    boolean isInForce(ScheduleRule rule) {
        Weight weight = own.get(rule);
        return weight.level() == Level.SOFT && weight.points() > 0 && rule.family() != ScheduleRule.Family.STABILITY;
    }

    /** The week's own weights with learnt ones in the place of those that are in force. */
    WeightTable weights(Map<ScheduleRule, Integer> learnt) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            Integer points = learnt.get(rule);
            weights.put(
                    rule.id(),
                    points != null && isInForce(rule)
                            ? new Weight(points, Level.SOFT).toString()
                            : own.get(rule).toString());
        }
        return WeightTable.of(weights);
    }

    /** How far the accepted week is from the best that is known under these weights. */
    CostGap gap(WeightTable weights) {
        long[] cost = weights.cost(accepted);
        long[] best = weights.cost(best(weights));
        return new CostGap(cost[0] - best[0], cost[1] - best[1], cost[2] - best[2], cost[2]);
    }

    /** The counts of the best that is known under these weights; the accepted week's own where none is better. */
    RuleCounts best(WeightTable weights) {
        RuleCounts best = accepted;
        long[] least = weights.cost(accepted);
        for (RuleCounts counts : alternatives) {
            long[] cost = weights.cost(counts);
            if (Arrays.compare(cost, least) < 0) {
                best = counts;
                least = cost;
            }
        }
        return best;
    }

    /**
     * How alternatives differ from the accepted week in the counts of these rules, of those that are as good at the hard
     * and medium levels: only there preferences decide. Each that says no more than another is left out.
     */
    List<double[]> differences(List<ScheduleRule> rules) {
        Set<List<Double>> differences = new LinkedHashSet<>();
        long[] cost = own.cost(accepted);
        for (RuleCounts counts : alternatives) {
            long[] other = own.cost(counts);
            if (other[0] == cost[0] && other[1] == cost[1]) {
                List<Double> difference = rules.stream()
                        .map(rule -> isInForce(rule) ? difference(rule, counts) : 0.0)
                        .toList();
                if (difference.stream().anyMatch(value -> value < 0)) {
                    differences.add(difference);
                }
            }
        }
        return differences.stream()
                .filter(one -> differences.stream().noneMatch(other -> other != one && isBelow(other, one)))
                .map(one -> one.stream().mapToDouble(value -> value).toArray())
                .toList();
    }

    private double difference(ScheduleRule rule, RuleCounts counts) {
        return counts.of(rule) - accepted.of(rule);
    }

    private static boolean isBelow(List<Double> a, List<Double> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) > b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
