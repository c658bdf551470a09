package io.fieldwork.scheduler.solver.bound;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How few medium points any schedule can lose that breaks no more than so many promises (ALLOC-009, W2-018): cases are matched
 * with slots, one a slot; each meeting has its best time, whatever the others do. Without a place a promise is broken too.
 * What is said holds for schedules that break no hard rule more than they must.
 *
 * <pre>{@code new PromiseBound(inspection, weights).medium(1)}</pre>
 *
 * <p>The least loss for each number of broken promises is a convex curve at best, and its corners are assignment problems in
 * which a broken promise has a price (Lagrangian relaxation of the limit). Between two corners the bound is the line between
 * them, rounded up, for points are whole.
 */
public final class PromiseBound {

    /** More promises than any inspection has; keeps loss and promises apart in one number. */
    private static final long ROOM = 1 << 14;

    private final Inspection inspection;
    private final PlacementCosts costs;

    /** Two cases in one slot are never the best: one of them can be left out, which no weight makes as bad. */
    private final boolean isOneASlot;

    private final boolean isCasesCounted;
    private final List<Corner> corners;

    /** So many broken promises at least, and the least loss with just them. */
    private record Corner(long broken, long loss) {

        double gainEach(Corner next) {
            return (double) (loss - next.loss) / (next.broken - broken);
        }
    }

    /** @param inspection pruned, with what was published */
    public PromiseBound(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.costs = new PlacementCosts(weights);
        this.isOneASlot = weights.isHard(ScheduleRule.SLOT_TAKEN)
                && inspection.getCases().stream().noneMatch(one -> ValueRangePruning.isLeavingOutHard(one, weights));
        this.isCasesCounted = !inspection.getCases().isEmpty();
        this.corners = curve();
    }

    /** No schedule that breaks so few promises loses fewer medium points; {@code Long.MAX_VALUE} where there is none. */
    public long medium(int mostPromises) {
        Corner last = corners.get(0);
        if (mostPromises < last.broken()) {
            return Long.MAX_VALUE;
        }
        for (Corner next : corners) {
            if (next.broken() > mostPromises) {
                long span = next.broken() - last.broken();
                long fall = (last.loss() - next.loss()) * (mostPromises - last.broken());
                return last.loss() - fall / span;
            }
            last = next;
        }
        return last.loss();
    }

    /** No schedule at all loses fewer medium points. */
    public long medium() {
        return corners.get(corners.size() - 1).loss();
    }

    /** No schedule that breaks fewer promises than these loses as little as {@link #medium()}. */
    public int fewestAtBest() {
        return (int) corners.get(corners.size() - 1).broken();
    }

    /** No schedule breaks fewer promises than these. */
    public int fewestPromises() {
        return (int) corners.get(0).broken();
    }

    /** The corners, from the fewest broken promises to the least loss. */
    private List<Corner> curve() {
        List<List<Corner>> parts = new ArrayList<>();
        if (isCasesCounted && isOneASlot) {
            parts.add(ofMatching());
        } else {
            inspection.getCases().forEach(one -> parts.add(ofOne(options(one))));
        }
        inspection.getMeetings().forEach(meeting -> parts.add(ofOne(options(meeting))));
        return sum(parts);
    }

    /** The curve of things that do not touch each other: their falls in the order of what they give for a promise. */
    private static List<Corner> sum(List<List<Corner>> parts) {
        long broken = 0;
        long loss = 0;
        List<Corner[]> falls = new ArrayList<>();
        for (List<Corner> part : parts) {
            broken += part.get(0).broken();
            loss += part.get(0).loss();
            for (int i = 1; i < part.size(); i++) {
                falls.add(new Corner[] {part.get(i - 1), part.get(i)});
            }
        }
        falls.sort(Comparator.comparingDouble((Corner[] fall) -> -fall[0].gainEach(fall[1])));
        List<Corner> sum = new ArrayList<>(List.of(new Corner(broken, loss)));
        for (Corner[] fall : falls) {
            broken += fall[1].broken() - fall[0].broken();
            loss -= fall[0].loss() - fall[1].loss();
            sum.add(new Corner(broken, loss));
        }
        return sum;
    }

    /** The curve of one case or meeting: one promise at most, so at most two corners. */
    private List<Corner> ofOne(List<Corner> options) {
        Corner stays = options.stream()
                .min(Comparator.comparingLong(Corner::broken).thenComparingLong(Corner::loss))
                .orElseThrow();
        Corner best = options.stream()
                .min(Comparator.comparingLong(Corner::loss).thenComparingLong(Corner::broken))
                .orElseThrow();
        return best.broken() > stays.broken() ? List.of(stays, best) : List.of(stays);
    }

    private List<Corner> options(CaseAssessment one) {
        List<Corner> options = new ArrayList<>();
        if (one.getInput().pinned() == null) {
            options.add(new Corner(broken(one, null), costs.mediumOfUnplaced(one)));
        }
        for (Slot slot : one.getPossibleSlots()) {
            options.add(new Corner(broken(one, slot), costs.mediumOf(one, slot)));
        }
        return options;
    }

    private List<Corner> options(Meeting meeting) {
        List<Corner> options = new ArrayList<>();
        if (meeting.getInput().pinned() == null) {
            options.add(new Corner(broken(meeting, null, meeting.getHolders()), costs.mediumOfUnplaced(meeting)));
        }
        meeting.getPossibleStarts()
                .forEach(start -> meeting.getPossibleHolders()
                        .forEach(holders -> options.add(
                                new Corner(broken(meeting, start, holders), costs.mediumOf(meeting, start, holders)))));
        return options;
    }

    private static int broken(CaseAssessment one, @Nullable Slot slot) {
        return one.breaksPromise(slot) ? 1 : 0;
    }

    private static int broken(Meeting meeting, @Nullable MeetingStart start, InspectorGroup holders) {
        return meeting.breaksPromise(start, holders) ? 1 : 0;
    }

    /** The curve of all cases together, since they compete for slots. */
    private List<Corner> ofMatching() {
        Corner fewest = cheapest(1, 1 + mostLoss());
        Corner best = cheapest(ROOM, 1);
        List<Corner> found = new ArrayList<>(List.of(fewest));
        addBetween(fewest, best, found);
        if (best.broken() > fewest.broken()) {
            found.add(best);
        }
        return found;
    }

    private long mostLoss() {
        return inspection.getCases().stream()
                .mapToLong(one -> one.getPossibleSlots().stream()
                        .mapToLong(slot -> costs.mediumOf(one, slot))
                        .reduce(costs.mediumOfUnplaced(one), Math::max))
                .sum();
    }

    /** Looks for a corner below the line between two, and then on both sides of it. */
    private void addBetween(Corner from, Corner to, List<Corner> found) {
        if (to.broken() - from.broken() < 2) {
            return;
        }
        long perLoss = to.broken() - from.broken();
        long perPromise = from.loss() - to.loss();
        Corner between = cheapest(perLoss, perPromise);
        if (perLoss * between.loss() + perPromise * between.broken()
                < perLoss * from.loss() + perPromise * from.broken()) {
            addBetween(from, between, found);
            found.add(between);
            addBetween(between, to, found);
        }
    }

    /**
     * The matching that is cheapest where a lost point and a broken promise have these prices; of several the one that breaks
     * fewest.
     */
    private Corner cheapest(long perLoss, long perPromise) {
        List<CaseAssessment> cases = inspection.getCases();
        Set<Integer> pinned = new HashSet<>();
        cases.stream()
                .filter(one -> one.getInput().pinned() != null)
                .forEach(one -> one.getPossibleSlots().forEach(slot -> pinned.add(slot.index())));
        long loss = 0;
        long broken = 0;
        List<CaseAssessment> open = new ArrayList<>();
        for (CaseAssessment one : cases) {
            if (one.getInput().pinned() == null) {
                open.add(one);
            } else {
                loss += costs.mediumOf(one, one.getPossibleSlots().get(0));
                broken += broken(one, one.getPossibleSlots().get(0));
            }
        }
        long packed = HungarianAssignment.cost(matrix(open, pinned, perLoss, perPromise));
        long openBroken = packed % ROOM;
        long openLoss = (packed / ROOM - perPromise * openBroken) / perLoss;
        return new Corner(broken + openBroken, loss + openLoss);
    }

    /** Costs in which loss and promises stand in one number, the promises below {@link #ROOM}. */
    private long[][] matrix(List<CaseAssessment> open, Set<Integer> pinned, long perLoss, long perPromise) {
        int slots = inspection.getSlots().size();
        long[][] matrix = new long[open.size()][slots + open.size()];
        for (int row = 0; row < matrix.length; row++) {
            Arrays.fill(matrix[row], HungarianAssignment.FORBIDDEN);
            CaseAssessment one = open.get(row);
            matrix[row][slots + row] = packed(costs.mediumOfUnplaced(one), broken(one, null), perLoss, perPromise);
            for (Slot slot : one.getPossibleSlots()) {
                if (!pinned.contains(slot.index())) {
                    matrix[row][slot.index()] =
                            packed(costs.mediumOf(one, slot), broken(one, slot), perLoss, perPromise);
                }
            }
        }
        return matrix;
    }

    private static long packed(long loss, long broken, long perLoss, long perPromise) {
        return (perLoss * loss + perPromise * broken) * ROOM + broken;
    }
}
