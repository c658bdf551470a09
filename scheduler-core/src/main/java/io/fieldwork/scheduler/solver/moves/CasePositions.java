package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.bound.PackedPoints;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToSlot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which case is in which slot at a step of the search, and what of a move can be seen without scoring it. Scoring a move
 * takes far longer than drawing one, so what is hopeless anyway is not scored.
 *
 * <p>Everything that does not change in a phase (costs, attendees) stands in tables by the index of
 * case and slot; {@link #see} then only looks up who is where.
 */
final class CasePositions {

    private static final int NOBODY = -1;
    private static final int NOWHERE = -1;

    private final List<CaseAssessment> all;
    private final List<CaseAssessment> free;
    private final List<Slot> slots;
    private final @Nullable CaseAssessment[] bySlot;
    private final int[] slotOf;

    /** By case: where it was before the move that is being tried. */
    private final int[] before;

    /** By case and slot: medium and soft points by itself; the last column is for no slot. */
    private final long[][] costs;

    private final boolean[][] isPossible;

    /** By case and slot: the number of the person who would attend. */
    private final int[][] attendees;

    private final boolean isClashHard;

    CasePositions(Inspection inspection) {
        WeightTable weights = WeightTable.of(inspection.getInput().weights());
        all = inspection.getCases();
        free = all.stream().filter(one -> !one.isPinned()).toList();
        slots = inspection.getSlots();
        bySlot = new CaseAssessment[slots.size()];
        slotOf = new int[all.size()];
        before = new int[all.size()];
        isPossible = new boolean[all.size()][slots.size()];
        costs = new long[all.size()][slots.size() + 1];
        attendees = new int[all.size()][slots.size()];
        isClashHard = weights.isHard(ScheduleRule.CASE_MANAGER_CLASH);
        fill(new PlacementCosts(weights));
    }

    private void fill(PlacementCosts placing) {
        Map<String, Integer> people = new HashMap<>();
        for (CaseAssessment one : all) {
            int row = one.getIndex();
            costs[row][slots.size()] = placing.unplaced(one);
            for (Slot slot : one.getPossibleSlots()) {
                isPossible[row][slot.index()] = true;
                costs[row][slot.index()] = placing.of(one, slot);
                Person who = one.placementIn(slot).attendee();
                attendees[row][slot.index()] =
                        who == null ? NOBODY : people.computeIfAbsent(who.id(), id -> people.size());
            }
        }
    }

    /** Looks anew who is where. */
    void see() {
        Arrays.fill(bySlot, null);
        for (CaseAssessment one : all) {
            Slot slot = one.getSlot();
            slotOf[one.getIndex()] = slot == null ? NOWHERE : slot.index();
            if (slot != null) {
                bySlot[slot.index()] = one;
            }
        }
    }

    /** The cases that may be moved. */
    List<CaseAssessment> free() {
        return free;
    }

    /** The case in a slot; of two in one slot, the later of the inspection. */
    @Nullable CaseAssessment in(Slot slot) {
        return bySlot[slot.index()];
    }

    boolean isPossible(CaseAssessment one, @Nullable Slot slot) {
        return slot == null || isPossible[one.getIndex()][slot.index()];
    }

    /**
     * True where the move puts somebody into two interviews at once, or places the cases worse by a file read or the like:
     * the search would refuse it.
     */
    boolean isHopeless(List<ToSlot> steps) {
        long worse = 0;
        for (ToSlot step : steps) {
            int row = step.one().getIndex();
            before[row] = slotOf[row];
            worse -= cost(row, slotOf[row]);
            slotOf[row] = step.slot() == null ? NOWHERE : step.slot().index();
            worse += cost(row, slotOf[row]);
        }
        boolean isHopeless =
                PackedPoints.medium(worse) > 0 || (isClashHard && steps.stream().anyMatch(this::clashes));
        for (ToSlot step : steps) {
            int row = step.one().getIndex();
            slotOf[row] = before[row];
        }
        return isHopeless;
    }

    private long cost(int row, int slot) {
        return costs[row][slot == NOWHERE ? slots.size() : slot];
    }

    /** True where whoever would attend is in another interview too close to it, once all steps are done. */
    private boolean clashes(ToSlot step) {
        int row = step.one().getIndex();
        int slot = slotOf[row];
        int who = slot == NOWHERE ? NOBODY : attendees[row][slot];
        if (who == NOBODY) {
            return false;
        }
        for (int other = 0; other < slotOf.length; other++) {
            int there = slotOf[other];
            if (there != NOWHERE
                    && other != row
                    && attendees[other][there] == who
                    && placement(row, slot).isInterviewCloseTo(placement(other, there))) {
                return true;
            }
        }
        return false;
    }

    private CasePlacement placement(int row, int slot) {
        return all.get(row).placementIn(slots.get(slot));
    }
}
