package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToSlot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cyclic exchanges: a case goes into a slot in use, whose case goes on to another, and so on, until a slot is free or the
 * first case's own is reached: rotations of two to five cases through slots that each of them may have. A week without a
 * spare slot has no other way from one good schedule to the next. Public because the library makes it.
 */
public final class CaseRotations extends RandomMoveFactory {

    private static final int LONGEST = 5;

    /** To find the next slot, which must not be one that the rotation has touched. */
    private static final int TRIES = 8;

    @Override
    MoveIterator iterator(Inspection inspection) {
        return new Rotations(new CasePositions(inspection));
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getCases().size();
    }

    private static final class Rotations extends CaseMoveIterator {

        Rotations(CasePositions positions) {
            super(positions);
        }

        @Override
        List<ToSlot> drawSteps() {
            CaseAssessment first = anyCase();
            Slot home = first.getSlot();
            int closeAfter = 1 + random.nextInt(3);
            List<ToSlot> steps = new ArrayList<>(LONGEST);
            CaseAssessment moving = first;
            while (steps.size() < LONGEST) {
                if (home != null && steps.size() >= closeAfter && positions.isPossible(moving, home)) {
                    steps.add(new ToSlot(moving, home));
                    return steps;
                }
                Slot target = target(moving, home, steps);
                if (target == null) {
                    break;
                }
                steps.add(new ToSlot(moving, target));
                CaseAssessment next = positions.in(target);
                if (next == null) {
                    return steps;
                }
                moving = next;
            }
            return List.of();
        }

        /** A slot that the case may have and that this rotation has not touched; null after some tries. */
        private @Nullable Slot target(CaseAssessment moving, @Nullable Slot home, List<ToSlot> steps) {
            for (int tries = 0; tries < TRIES; tries++) {
                Slot slot = anySlotOf(moving);
                CaseAssessment there = positions.in(slot);
                boolean isTaken = there != null && there.isPinned();
                if (!isTaken
                        && !slot.equals(moving.getSlot())
                        && !slot.equals(home)
                        && steps.stream().noneMatch(step -> slot.equals(step.slot()))) {
                    return slot;
                }
            }
            return null;
        }
    }
}
