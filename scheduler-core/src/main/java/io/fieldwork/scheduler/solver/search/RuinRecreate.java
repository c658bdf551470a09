package io.fieldwork.scheduler.solver.search;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.moves.FreeStartFilter;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Begins a search with a good schedule of which a random part is taken out (ruin and recreate): the construction places
 * anew what was taken out, and the search goes on from there. It reaches what lies beside the best, where a search from
 * nothing would have to be as lucky again.
 *
 * <p>Everything is placed by index, in slots of the new search's own copy of the inspection: constraints compare what hangs
 * on a slot by identity, and a slot of another copy would give a score that is too good.
 */
final class RuinRecreate {

    /** One in so many is taken out; a third was no better than a fifth. */
    private static final int TAKEN_OUT = 5;

    private RuinRecreate() {}

    /**
     * Places everything as the good schedule does, but for what is taken out. Pins stay as they are.
     *
     * @param own a pruned copy of the same inspection, to begin the search with
     * @param seed of what is taken out
     */
    static void place(Inspection good, Inspection own, long seed) {
        Random random = new Random(seed);
        for (int index = 0; index < own.getCases().size(); index++) {
            CaseAssessment one = own.getCases().get(index);
            if (!one.isPinned()) {
                Slot slot = good.getCases().get(index).getSlot();
                one.setSlot(random.nextInt(TAKEN_OUT) == 0 ? null : own(slot, own));
            }
        }
        for (int index = 0; index < own.getMeetings().size(); index++) {
            Meeting meeting = own.getMeetings().get(index);
            if (FreeStartFilter.isFree(meeting)) {
                MeetingStart start = good.getMeetings().get(index).getStart();
                meeting.setStart(random.nextInt(TAKEN_OUT) == 0 ? null : start);
            }
            if (!meeting.isPinned()) {
                meeting.setHolders(own(good.getMeetings().get(index).getHolders(), meeting));
            }
        }
    }

    private static @Nullable Slot own(@Nullable Slot slot, Inspection own) {
        return slot == null ? null : own.getSlots().get(slot.index());
    }

    private static InspectorGroup own(InspectorGroup holders, Meeting meeting) {
        int index = meeting.getPossibleHolders().indexOf(holders);
        return index < 0 ? holders : meeting.getPossibleHolders().get(index);
    }
}
