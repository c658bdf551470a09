package io.fieldwork.scheduler.solver.search;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.FairShare;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.bound.HungarianAssignment;
import io.fieldwork.scheduler.solver.bound.PackedPoints;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Begins a search with a good schedule in which inspectors have exchanged all their cases: the groups of girls' and BME
 * children's cases stay together (ALLOC-016 to ALLOC-019), and others take them. To hand a group on is many moves, each of
 * which tears it: no search gets there step by step.
 *
 * <p>An exchange says for each inspector who takes their cases: all permutations of a small team, swaps and cycles of three
 * in a larger one. Within its new inspector each case gets the slot that serves all best (an assignment problem); those
 * exchanges that cost least by that count come first.
 */
final class RoleExchanges {

    /** Larger weeks have too many exchanges, and each takes too long to weigh. */
    private static final int MOST_CASES = 120;

    /** So many inspectors exchange in every possible way; of more, two or three do. */
    private static final int MOST_IN_ALL_WAYS = 4;

    /** Soft points against leaving the new inspector: where it has fewer slots, some case must. */
    private static final int AWAY = 10;

    /** In the place of an inspector: the good schedule leaves the case out. */
    private static final int ELSEWHERE = -1;

    private final Inspection own;
    private final PackedPoints points;
    private final List<Inspector> inspectors;
    private final List<FairShare> shares;

    /** By slot: the number of its inspector. */
    private final int[] slotOwner;

    /** By case: the number of the inspector who has it in the good schedule. */
    private final int[] load;

    /** What each case costs in each slot, whoever takes whose cases. */
    private final long[][] costs;

    /**
     * Looks at a good schedule.
     *
     * @param own the inspection to place, its ranges pruned
     */
    RoleExchanges(Inspection good, Inspection own, WeightTable weights) {
        this.own = own;
        this.points = new PackedPoints(weights);
        this.inspectors =
                own.getSlots().stream().map(Slot::inspector).distinct().toList();
        this.shares =
                own.getSlots().stream().map(Slot::inspectorShare).distinct().toList();
        this.slotOwner = own.getSlots().stream()
                .mapToInt(slot -> inspectors.indexOf(slot.inspector()))
                .toArray();
        this.load = good.getCases().stream()
                .mapToInt(one -> one.getSlot() == null
                        ? ELSEWHERE
                        : slotOwner[one.getSlot().index()])
                .toArray();
        this.costs = new PlacementCosts(weights).table(own.getCases(), slotOwner.length, slot -> true);
    }

    /** True where inspectors have anything to exchange that a search would not exchange by itself. */
    static boolean serve(Inspection inspection, WeightTable weights) {
        long girls =
                inspection.getCases().stream().filter(CaseAssessment::isGirl).count();
        long bme = inspection.getCases().stream()
                .filter(CaseAssessment::isBmeChild)
                .count();
        return Math.max(girls, bme) > 1
                && inspection.getCases().size() <= MOST_CASES
                && weights.isHard(ScheduleRule.SLOT_TAKEN);
    }

    /** Places the cases by the exchange of that number, counted from 0, the best first; a late number begins anew. */
    void place(int number) {
        List<int[]> ways = ways();
        long[] cost = ways.stream()
                .mapToLong(takers -> HungarianAssignment.cost(table(takers)) + spread(takers))
                .toArray();
        List<Integer> best = IntStream.range(0, cost.length)
                .boxed()
                .sorted(Comparator.comparingLong(way -> cost[way]))
                .toList();
        if (!best.isEmpty()) {
            place(ways.get(best.get(number % best.size())));
        }
    }

    /** Every exchange that is looked at: by inspector, the number of the one who takes the cases. */
    private List<int[]> ways() {
        List<int[]> ways = new ArrayList<>();
        if (inspectors.size() <= MOST_IN_ALL_WAYS) {
            orders(ways, new ArrayList<>());
        } else {
            for (int one = 0; one < inspectors.size(); one++) {
                for (int two = one + 1; two < inspectors.size(); two++) {
                    ways.add(cycle(one, two));
                    for (int three = two + 1; three < inspectors.size(); three++) {
                        ways.add(cycle(one, two, three));
                        ways.add(cycle(one, three, two));
                    }
                }
            }
        }
        return ways;
    }

    /** Collects every permutation that begins so, but for that in which nobody takes another's cases. */
    private void orders(List<int[]> ways, List<Integer> begun) {
        if (begun.size() == inspectors.size()) {
            int[] takers = begun.stream().mapToInt(taker -> taker).toArray();
            if (!Arrays.equals(takers, cycle(0))) {
                ways.add(takers);
            }
            return;
        }
        for (int taker = 0; taker < inspectors.size(); taker++) {
            if (!begun.contains(taker)) {
                begun.add(taker);
                orders(ways, begun);
                begun.remove(begun.size() - 1);
            }
        }
    }

    /** Everybody keeps theirs, but each of these takes those of the one before. */
    private int[] cycle(int... members) {
        int[] takers = IntStream.range(0, inspectors.size()).toArray();
        for (int index = 0; index < members.length; index++) {
            takers[members[index]] = members[(index + 1) % members.length];
        }
        return takers;
    }

    /** The costs, and what it costs that a case leaves its new inspector. */
    private long[][] table(int[] takers) {
        long[][] table = new long[costs.length][];
        for (int row = 0; row < costs.length; row++) {
            table[row] = costs[row].clone();
            for (int slot = 0; slot < slotOwner.length && load[row] != ELSEWHERE; slot++) {
                if (table[row][slot] != HungarianAssignment.FORBIDDEN && slotOwner[slot] != takers[load[row]]) {
                    table[row][slot] += AWAY;
                }
            }
        }
        return table;
    }

    /** What the complex cases cost when others take them (ALLOC-020, ALLOC-022). */
    private long spread(int[] takers) {
        int[] complex = new int[takers.length];
        for (int row = 0; row < load.length; row++) {
            if (load[row] != ELSEWHERE && own.getCases().get(row).isComplex()) {
                complex[takers[load[row]]]++;
            }
        }
        long sum = 0;
        for (int inspector = 0; inspector < takers.length; inspector++) {
            int over = Math.max(0, complex[inspector] - RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR);
            sum += points.of(
                            ScheduleRule.COMPLEX_PER_INSPECTOR,
                            shares.get(inspector).cost(complex[inspector]))
                    + (inspectors.get(inspector).role() == Role.LOCAL_ASSESSOR
                            ? points.of(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT, over)
                            : 0);
        }
        return sum;
    }

    /** Puts each case where the cheapest assignment has it. */
    private void place(int[] takers) {
        int[] columns = HungarianAssignment.columns(table(takers));
        Map<Person, Set<Integer>> busy = new HashMap<>();
        for (int row = 0; row < columns.length; row++) {
            CaseAssessment one = own.getCases().get(row);
            if (!one.isPinned()) {
                one.setSlot(free(one, columns[row], busy));
            }
        }
    }

    /** None where the case manager would be in two places: the search finds one. */
    private @Nullable Slot free(CaseAssessment one, int column, Map<Person, Set<Integer>> busy) {
        if (column >= slotOwner.length) {
            return null;
        }
        Slot slot = own.getSlots().get(column);
        Person attendee = one.placementIn(slot).attendee();
        boolean isFree = attendee == null
                || busy.computeIfAbsent(attendee, who -> new HashSet<>())
                        .add(slot.span().from());
        return isFree ? slot : null;
    }
}
