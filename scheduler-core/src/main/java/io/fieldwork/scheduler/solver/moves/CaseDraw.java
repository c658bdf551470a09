package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.moves.Reassignment.ToSlot;
import java.util.List;
import java.util.NoSuchElementException;

/** Draws moves of cases and leaves out what is hopeless, but not for ever: a schedule may be in a corner. */
abstract class CaseDraw extends DrawnMoves.Draw {

    private static final int TRIES = 100;

    final CaseBoard board;

    CaseDraw(CaseBoard board) {
        this.board = board;
    }

    /** One move as it comes; empty where the draw led nowhere. */
    abstract List<ToSlot> drawSteps();

    @Override
    public boolean hasNext() {
        return !board.free().isEmpty();
    }

    @Override
    public Reassignment next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        board.see();
        List<ToSlot> steps = List.of();
        for (int tries = 0; tries < TRIES; tries++) {
            List<ToSlot> drawn = drawSteps();
            steps = drawn.isEmpty() ? steps : drawn;
            if (!drawn.isEmpty() && !board.isHopeless(drawn)) {
                break;
            }
        }
        return new Reassignment(steps);
    }

    final CaseAssessment anyCase() {
        return board.free().get(random.nextInt(board.free().size()));
    }

    final Slot anySlotOf(CaseAssessment one) {
        List<Slot> possible = one.getPossibleSlots();
        return possible.get(random.nextInt(possible.size()));
    }
}
