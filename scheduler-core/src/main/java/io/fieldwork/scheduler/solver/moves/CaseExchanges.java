package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToSlot;
import java.util.List;

/**
 * Swap moves: a case goes into another slot that it may have, and a case that is there already takes the slot that becomes
 * free. The library's own changes and swaps would mostly put two cases in one slot, or a case where it cannot be. Public
 * because the library makes it.
 */
public final class CaseExchanges extends RandomMoveFactory {

    @Override
    MoveIterator iterator(Inspection inspection) {
        return new Exchanges(new CasePositions(inspection));
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getCases().size();
    }

    private static final class Exchanges extends CaseMoveIterator {

        Exchanges(CasePositions positions) {
            super(positions);
        }

        @Override
        List<ToSlot> drawSteps() {
            CaseAssessment one = anyCase();
            Slot home = one.getSlot();
            Slot target = anySlotOf(one);
            CaseAssessment there = positions.in(target);
            if (there == null) {
                return List.of(new ToSlot(one, target));
            }
            return there == one || there.isPinned() || !positions.isPossible(there, home)
                    ? List.of()
                    : List.of(new ToSlot(one, target), new ToSlot(there, home));
        }
    }
}
