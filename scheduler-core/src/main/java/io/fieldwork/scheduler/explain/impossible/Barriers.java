package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.justification.UnaryRules;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What closes slots to one case: the first barrier of each slot, counted. Restricted: it may speak of the child
 * (FIELD-036).
 */
final class Barriers {

    private static final String KEPT_BY_OTHERS = "taken, or too close to what is fixed";

    private final CaseAssessment one;
    private final List<Slot> open;

    /**
     * Looks at the slots that are not open.
     *
     * @param open the slots that would do
     */
    Barriers(CaseAssessment one, List<Slot> open) {
        this.one = one;
        this.open = open;
    }

    /** For example {@code C07: of 20 slots 3 are too short and 17 at times when Case Manager 7 is unavailable ...}. */
    String sentence(List<Slot> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ClosingRules.ALL.forEach(rule -> counts.put(UnaryRules.closing(rule), 0));
        counts.put(nobodyFree(), 0);
        for (Slot slot : all) {
            if (!open.contains(slot)) {
                counts.merge(words(slot), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((words, count) -> {
            if (count > 0) {
                parts.add(count + (count == 1 ? " is " : " are ") + words);
            }
        });
        return one.getReference() + ": of " + all.size() + " slots "
                + (parts.isEmpty() ? "all would do" : String.join(", ", parts)) + ".";
    }

    private String nobodyFree() {
        Person person = one.getCaseManager();
        return "at times when " + (person == null ? "the case manager" : person.name())
                + " is unavailable and no stand-in is free";
    }

    private String words(Slot slot) {
        CasePlacement placement = one.placementIn(slot);
        return ClosingRules.ALL.stream()
                .filter(placement::breaks)
                .findFirst()
                .map(UnaryRules::closing)
                .orElse(CaseFlow.isFileRead(one, slot) ? nobodyFree() : KEPT_BY_OTHERS);
    }
}
