package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cases that have fewer slots left than they are. Restricted: why a slot is no longer open to a case may speak of the
 * child (FIELD-036).
 *
 * @param cases references, in the order of the inspection
 * @param slots every slot that any of the cases may still go into; fewer than the cases
 */
public record SlotShortage(List<String> cases, List<Slot> slots) {

    public SlotShortage {
        cases = List.copyOf(cases);
        slots = List.copyOf(slots);
    }

    /**
     * Every group of cases of a half-filled schedule that cannot be placed any more, whatever is done with the others; empty
     * where a place may be left for each case.
     */
    public static List<SlotShortage> of(InspectionInput expanded, SchedulePlacements placements) {
        return PlacementMatching.of(PlacementPins.pinned(expanded, placements)).unplacedBecause();
    }

    /** One plain sentence. */
    public String sentence() {
        String who = String.join(", ", cases);
        if (slots.isEmpty()) {
            return who + " fits none of the slots that are left.";
        }
        int left = cases.size() - slots.size();
        return cases.size() + " cases compete for " + slots.size() + (slots.size() == 1 ? " slot" : " slots") + ", so "
                + left + " of them cannot be placed: " + who + ". All that they can still have: " + where(slots) + ".";
    }

    /** The slots with their times, as a sentence lists them: {@code LI-1 (Mon 15 Sep 2014 09:00-11:00), LI-2 (...)}. */
    static String where(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.id() + " (" + PrintedTimes.when(slot.week().clock(), slot.span()) + ")")
                .collect(Collectors.joining(", "));
    }
}
