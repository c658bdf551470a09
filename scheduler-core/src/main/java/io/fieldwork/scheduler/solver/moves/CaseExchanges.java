package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.moves.Reassignment.ToSlot;
import java.util.List;

/**
 * Moves of a case into another slot that it may have; a case that is there already takes the slot that becomes free. The
 * library's own changes and swaps would mostly put two cases in one slot, or a case where it cannot be. Public because the
 * library makes it.
 */
public final class CaseExchanges extends DrawnMoves {

    @Override
    Draw draw(Inspection inspection) {
        return new Exchanges(new CaseBoard(inspection));
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getCases().size();
    }

    private static final class Exchanges extends CaseDraw {

        Exchanges(CaseBoard board) {
            super(board);
        }

        @Override
        List<ToSlot> drawSteps() {
            CaseAssessment one = anyCase();
            Slot home = one.getSlot();
            Slot target = anySlotOf(one);
            CaseAssessment there = board.in(target);
            if (there == null) {
                return List.of(new ToSlot(one, target));
            }
            return there == one || there.isPinned() || !board.isPossible(there, home)
                    ? List.of()
                    : List.of(new ToSlot(one, target), new ToSlot(there, home));
        }
    }
}
