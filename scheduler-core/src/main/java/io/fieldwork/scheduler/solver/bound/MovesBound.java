package io.fieldwork.scheduler.solver.bound;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How few medium points any schedule can lose that moves no more than so many cases and meetings: cases are matched with
 * slots, one a slot; each meeting has its best time, whatever the others do.
 *
 * <pre>{@code new MovesBound(inspection, weights).medium(1)}</pre>
 *
 * <p>The least loss for each number of moves is a convex curve at best, and its corners are assignment problems in which a
 * move has a price (Lagrangian relaxation of the limit on moves). Between two corners the bound is the line between them,
 * rounded up, for points are whole.
 */
public final class MovesBound {

    /** More moves than any inspection has things to move; keeps loss and moves apart in one number. */
    private static final long ROOM = 1 << 14;

    private final Inspection inspection;
    private final PlacementCosts costs;
    private final boolean isOneASlot;
    private final boolean isCasesCounted;
    private final List<Corner> corners;

    /** So many moves at least, and the least loss with just them. */
    private record Corner(long moves, long loss) {

        double gainPerMove(Corner next) {
            return (double) (loss - next.loss) / (next.moves - moves);
        }
    }

    /** @param inspection pruned, with what was published */
    public MovesBound(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.costs = new PlacementCosts(weights);
        this.isOneASlot = weights.isHard(ScheduleRule.SLOT_TAKEN);
        this.isCasesCounted = !inspection.getCases().isEmpty();
        this.corners = curve();
    }

    /** No schedule with so many moves or fewer loses fewer medium points; {@code Long.MAX_VALUE} where there is none. */
    public long medium(int moves) {
        Corner last = corners.get(0);
        if (moves < last.moves()) {
            return Long.MAX_VALUE;
        }
        for (Corner next : corners) {
            if (next.moves() > moves) {
                long span = next.moves() - last.moves();
                long fall = (last.loss() - next.loss()) * (moves - last.moves());
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

    /** The corners, from the fewest moves to the least loss. */
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

    /** The curve of things that do not touch each other: their falls in the order of what they give a move. */
    private static List<Corner> sum(List<List<Corner>> parts) {
        long moves = 0;
        long loss = 0;
        List<Corner[]> falls = new ArrayList<>();
        for (List<Corner> part : parts) {
            moves += part.get(0).moves();
            loss += part.get(0).loss();
            for (int i = 1; i < part.size(); i++) {
                falls.add(new Corner[] {part.get(i - 1), part.get(i)});
            }
        }
        falls.sort(Comparator.comparingDouble((Corner[] fall) -> -fall[0].gainPerMove(fall[1])));
        List<Corner> sum = new ArrayList<>(List.of(new Corner(moves, loss)));
        for (Corner[] fall : falls) {
            moves += fall[1].moves() - fall[0].moves();
            loss -= fall[0].loss() - fall[1].loss();
            sum.add(new Corner(moves, loss));
        }
        return sum;
    }

    /** The curve of one case or meeting: one move at most, so at most two corners. */
    private List<Corner> ofOne(List<Corner> options) {
        Corner stays = options.stream()
                .min(Comparator.comparingLong(Corner::moves).thenComparingLong(Corner::loss))
                .orElseThrow();
        Corner best = options.stream()
                .min(Comparator.comparingLong(Corner::loss).thenComparingLong(Corner::moves))
                .orElseThrow();
        return best.moves() > stays.moves() ? List.of(stays, best) : List.of(stays);
    }

    private List<Corner> options(CaseAssessment one) {
        List<Corner> options = new ArrayList<>();
        if (one.getInput().pinned() == null) {
            options.add(new Corner(0, costs.mediumOfUnplaced(one)));
        }
        for (Slot slot : one.getPossibleSlots()) {
            options.add(new Corner(one.isMovedTo(slot) ? 1 : 0, costs.mediumOf(one, slot)));
        }
        return options;
    }

    private List<Corner> options(Meeting meeting) {
        List<Corner> options = new ArrayList<>();
        if (meeting.getInput().pinned() == null) {
            options.add(new Corner(0, costs.mediumOfUnplaced(meeting)));
        }
        meeting.getPossibleStarts()
                .forEach(start -> meeting.getPossibleHolders()
                        .forEach(holders -> options.add(new Corner(
                                meeting.isMovedTo(start, holders) ? 1 : 0, costs.mediumOf(meeting, start, holders)))));
        return options;
    }

    /** The curve of all cases together, since they compete for slots. */
    private List<Corner> ofMatching() {
        Corner fewest = cheapest(1, 1 + mostLoss());
        Corner best = cheapest(ROOM, 1);
        List<Corner> found = new ArrayList<>(List.of(fewest));
        addBetween(fewest, best, found);
        if (best.moves() > fewest.moves()) {
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
        if (to.moves() - from.moves() < 2) {
            return;
        }
        long perLoss = to.moves() - from.moves();
        long perMove = from.loss() - to.loss();
        Corner between = cheapest(perLoss, perMove);
        if (perLoss * between.loss() + perMove * between.moves() < perLoss * from.loss() + perMove * from.moves()) {
            addBetween(from, between, found);
            found.add(between);
            addBetween(between, to, found);
        }
    }

    /** The matching that is cheapest where a lost point and a move have these prices; of several that with fewest moves. */
    private Corner cheapest(long perLoss, long perMove) {
        List<CaseAssessment> cases = inspection.getCases();
        Set<Integer> pinned = new HashSet<>();
        cases.stream()
                .filter(one -> one.getInput().pinned() != null)
                .forEach(one -> one.getPossibleSlots().forEach(slot -> pinned.add(slot.index())));
        long loss = 0;
        long moves = 0;
        List<CaseAssessment> open = new ArrayList<>();
        for (CaseAssessment one : cases) {
            if (one.getInput().pinned() == null) {
                open.add(one);
            } else {
                loss += costs.mediumOf(one, one.getPossibleSlots().get(0));
                moves += one.isMovedTo(one.getPossibleSlots().get(0)) ? 1 : 0;
            }
        }
        long packed = HungarianAssignment.cost(matrix(open, pinned, perLoss, perMove));
        long openMoves = packed % ROOM;
        long openLoss = (packed / ROOM - perMove * openMoves) / perLoss;
        return new Corner(moves + openMoves, loss + openLoss);
    }

    /** Costs in which loss and moves stand in one number, the moves below {@link #ROOM}. */
    private long[][] matrix(List<CaseAssessment> open, Set<Integer> pinned, long perLoss, long perMove) {
        int slots = inspection.getSlots().size();
        long[][] matrix = new long[open.size()][slots + open.size()];
        for (int row = 0; row < matrix.length; row++) {
            Arrays.fill(matrix[row], HungarianAssignment.FORBIDDEN);
            CaseAssessment one = open.get(row);
            matrix[row][slots + row] = perLoss * costs.mediumOfUnplaced(one) * ROOM;
            for (Slot slot : one.getPossibleSlots()) {
                if (!pinned.contains(slot.index())) {
                    long move = one.isMovedTo(slot) ? 1 : 0;
                    matrix[row][slot.index()] = (perLoss * costs.mediumOf(one, slot) + perMove * move) * ROOM + move;
                }
            }
        }
        return matrix;
    }
}
