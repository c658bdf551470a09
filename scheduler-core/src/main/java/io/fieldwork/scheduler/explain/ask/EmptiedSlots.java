package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slots that are empty, or that their cases can leave for others, in turn, without another file read or case left out. */
final class EmptiedSlots {

    private final PlacementMatching matching;
    private final boolean keepsInterviews;

    /**
     * Looks from a best matching.
     *
     * @param keepsInterviews false where only the place counts
     */
    EmptiedSlots(PlacementMatching matching, boolean keepsInterviews) {
        this.matching = matching;
        this.keepsInterviews = keepsInterviews;
    }

    /** Those that can be emptied once the case leaves its own. */
    Set<Slot> after(CaseAssessment root) {
        Set<Slot> emptied = new LinkedHashSet<>(matching.inspection().getSlots());
        emptied.removeAll(matching.matching().values());
        matching.inspection().getCases().stream()
                .filter(one -> one.getInput().pinned() != null)
                .map(CaseAssessment::getAssignedSlot)
                .forEach(emptied::remove);
        Slot own = matching.matching().get(root);
        if (own != null) {
            emptied.add(own);
        }
        while (emptied.addAll(next(emptied))) {
            // each round reaches one case further
        }
        return emptied;
    }

    private List<Slot> next(Set<Slot> emptied) {
        return matching.matching().entrySet().stream()
                .filter(entry -> !emptied.contains(entry.getValue()))
                .filter(entry -> instead(entry.getKey()).stream().anyMatch(emptied::contains))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Slot> instead(CaseAssessment one) {
        return keepsInterviews ? matching.insteadOf(one) : matching.slotsOf(one);
    }
}
