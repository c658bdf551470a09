package io.fieldwork.scheduler.solver;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.Reassignment.Step;
import io.fieldwork.scheduler.solver.Reassignment.ToSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Moves of a case into a slot in use, whose case goes on to another, and so on, until a slot is free or the first case's
 * own is reached: rotations of two to five cases through slots that each of them may have. A week without a spare slot
 * has no other way from one good schedule to the next. Public because the library makes it.
 */
public final class CaseRotations extends DrawnMoves {

    private static final int LONGEST = 5;
    private static final int TRIES = 8;

    @Override
    Draw draw(Inspection inspection) {
        return new Rotations(inspection);
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getCases().size();
    }

    private static final class Rotations extends Draw {

        private final List<CaseAssessment> all;
        private final List<CaseAssessment> free;
        private final @Nullable CaseAssessment[] bySlot;
        private final boolean[][] isPossible;

        Rotations(Inspection inspection) {
            all = inspection.getCases();
            free = all.stream().filter(one -> !one.isPinned()).toList();
            bySlot = new CaseAssessment[inspection.getSlots().size()];
            isPossible = new boolean[all.size()][bySlot.length];
            for (CaseAssessment one : free) {
                one.getPossibleSlots().forEach(slot -> isPossible[one.getIndex()][slot.index()] = true);
            }
        }

        @Override
        public boolean hasNext() {
            return !free.isEmpty();
        }

        @Override
        public Reassignment next() {
            if (free.isEmpty()) {
                throw new NoSuchElementException();
            }
            seeWhoIsWhere();
            CaseAssessment first = free.get(random.nextInt(free.size()));
            Slot home = first.getSlot();
            int closeAfter = 1 + random.nextInt(3);
            List<Step> steps = new ArrayList<>(LONGEST);
            CaseAssessment moving = first;
            while (steps.size() < LONGEST) {
                if (home != null && steps.size() >= closeAfter && isPossible[moving.getIndex()][home.index()]) {
                    steps.add(new ToSlot(moving, home));
                    return new Reassignment(steps);
                }
                Slot target = target(moving, home, steps);
                if (target == null) {
                    break;
                }
                steps.add(new ToSlot(moving, target));
                CaseAssessment next = bySlot[target.index()];
                if (next == null) {
                    return new Reassignment(steps);
                }
                moving = next;
            }
            return new Reassignment(List.of());
        }

        private void seeWhoIsWhere() {
            Arrays.fill(bySlot, null);
            for (CaseAssessment one : all) {
                Slot slot = one.getSlot();
                if (slot != null) {
                    bySlot[slot.index()] = one;
                }
            }
        }

        /** A slot that the case may have and that this rotation has not touched; null after some tries. */
        private @Nullable Slot target(CaseAssessment moving, @Nullable Slot home, List<Step> steps) {
            List<Slot> possible = moving.getPossibleSlots();
            for (int tries = 0; tries < TRIES; tries++) {
                Slot slot = possible.get(random.nextInt(possible.size()));
                CaseAssessment there = bySlot[slot.index()];
                boolean isTaken = there != null && there.isPinned();
                if (!isTaken
                        && !slot.equals(moving.getSlot())
                        && !slot.equals(home)
                        && steps.stream().noneMatch(step -> step.value().equals(slot))) {
                    return slot;
                }
            }
            return null;
        }
    }
}
