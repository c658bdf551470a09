package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another place that a case could have, with everything else where it is but the case that it swaps with.
 *
 * @param slot id of the slot
 * @param when the slot's day and time, as people write it
 * @param swapWith reference of the case that is in the slot and would take this one's place; null for a free slot
 * @param pins one sentence for each case that would leave the place that is fixed for it
 * @param difference what it would cost
 */
public record AlternativePlace(
        String slot,
        String inspector,
        String when,
        @Nullable String swapWith,
        List<String> pins,
        ScoreDifference difference) {

    public AlternativePlace {
        pins = List.copyOf(pins);
    }

    /** True where no hard rule would be broken more often than now, and nothing leaves its fixed place. */
    public boolean isLegal() {
        return pins.isEmpty() && difference.isLegal();
    }

    /** One phrase for each fixed place that is left and each rule whose count changes. */
    public List<String> why() {
        List<String> why = new ArrayList<>(pins);
        why.addAll(difference.words());
        return why;
    }

    /** What to do, such as {@code swap with C07 in LI-3 (Mon 15 Sep 2014 15:00-17:00)}. */
    public String action() {
        String where = slot + " (" + when + ")";
        return swapWith == null ? "move to the free slot " + where : "swap with " + swapWith + " in " + where;
    }
}
