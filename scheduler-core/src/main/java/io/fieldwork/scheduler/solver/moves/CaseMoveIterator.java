package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToSlot;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Draws moves of cases and leaves out what is hopeless, but not for ever: a schedule may be in a corner, and then the last
 * move drawn is handed on for the search to refuse.
 */
abstract class CaseMoveIterator extends RandomMoveFactory.MoveIterator {

    private static final int TRIES = 100;

    final CasePositions positions;

    CaseMoveIterator(CasePositions positions) {
        this.positions = positions;
    }

    /** One move as it comes; empty where the draw led nowhere. */
    abstract List<ToSlot> drawSteps();

    @Override
    public boolean hasNext() {
        return !positions.free().isEmpty();
    }

    @Override
    public ReassignmentMove next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        positions.see();
        List<ToSlot> steps = List.of();
        for (int tries = 0; tries < TRIES; tries++) {
            List<ToSlot> drawn = drawSteps();
            steps = drawn.isEmpty() ? steps : drawn;
            if (!drawn.isEmpty() && !positions.isHopeless(drawn)) {
                break;
            }
        }
        return new ReassignmentMove(steps);
    }

    final CaseAssessment anyCase() {
        return positions.free().get(random.nextInt(positions.free().size()));
    }

    final Slot anySlotOf(CaseAssessment one) {
        List<Slot> possible = one.getPossibleSlots();
        return possible.get(random.nextInt(possible.size()));
    }
}
