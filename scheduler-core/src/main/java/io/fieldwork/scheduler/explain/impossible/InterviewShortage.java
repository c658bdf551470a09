package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.Slot;
import java.util.List;

/**
 * Cases of which some must be read from the file alone: they have too few slots in which somebody could be interviewed.
 * Restricted: why a slot is not open to a case may speak of the child (FIELD-036).
 *
 * @param cases references, in the order of the inspection
 * @param slots every slot in which one of them could be interviewed, or which one of them needs anyway
 * @param fileReads where all of the cases are placed, at least so many are file reads (ALLOC-009, ALLOC-039)
 */
public record InterviewShortage(List<String> cases, List<Slot> slots, int fileReads) {

    public InterviewShortage {
        cases = List.copyOf(cases);
        slots = List.copyOf(slots);
    }

    /** One plain sentence; why the slots are closed to each case is not in it. */
    String sentence() {
        String who = String.join(", ", cases);
        if (slots.isEmpty()) {
            return cases.size() == 1
                    ? who + " can have no interview in any slot, so its file alone is read."
                    : who + " can have no interview in any slot, so their files alone are read.";
        }
        String slotWord = slots.size() == 1 ? "slot" : "slots";
        return cases.size() + " cases share " + slots.size() + " " + slotWord
                + " in which they could be interviewed, or which they need anyway, so at least " + fileReads
                + " of them " + (fileReads == 1 ? "is" : "are") + " read from the file alone: " + who + ". The "
                + slotWord + ": " + SlotShortage.where(slots) + ".";
    }
}
