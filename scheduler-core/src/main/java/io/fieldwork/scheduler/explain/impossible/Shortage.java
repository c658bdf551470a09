package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Slot;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cases that have fewer slots left than they are. Restricted: why a slot is no longer open to a case may speak of the
 * child (FIELD-036).
 *
 * @param cases references, in the order of the inspection
 * @param slots every slot that any of the cases may still go into; fewer than the cases
 */
public record Shortage(List<String> cases, List<Slot> slots) {

    public Shortage {
        cases = List.copyOf(cases);
        slots = List.copyOf(slots);
    }

    /** One plain sentence. */
    public String sentence() {
        String who = String.join(", ", cases);
        if (slots.isEmpty()) {
            return who + " fits none of the slots that are left.";
        }
        int left = cases.size() - slots.size();
        String where = slots.stream()
                .map(slot -> slot.id() + " (" + PrintedTimes.when(slot.week().clock(), slot.span()) + ")")
                .collect(Collectors.joining(", "));
        return cases.size() + " cases compete for " + slots.size() + (slots.size() == 1 ? " slot" : " slots") + ", so "
                + left + " of them cannot be placed: " + who + ". All that they can still have: " + where + ".";
    }
}
