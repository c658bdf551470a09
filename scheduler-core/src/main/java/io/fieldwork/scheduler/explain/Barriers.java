package io.fieldwork.scheduler.explain;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What closes slots to one case: the first barrier of each slot, counted. Restricted: it may speak of the child
 * (FIELD-036).
 */
final class Barriers {

    private enum Barrier {
        TOO_SHORT("too short"),
        BLOCKED("blocked for the inspector"),
        COMPLEX_ON_MONDAY("with a local assessor on Monday, which a complex case may not be"),
        CONFLICT("with an inspector who declared a conflict of interest"),
        FIRST_DAY_BACK("on the first day back of whoever would attend"),
        NOBODY_FREE("at times when %s is unavailable and no stand-in is free"),
        KEPT_BY_OTHERS("taken, or too close to what is fixed");

        private final String words;

        Barrier(String words) {
            this.words = words;
        }
    }

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
        Map<Barrier, Integer> counts = new EnumMap<>(Barrier.class);
        for (Slot slot : all) {
            if (!open.contains(slot)) {
                counts.merge(of(slot), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((barrier, count) ->
                parts.add(count + (count == 1 ? " is " : " are ") + String.format(barrier.words, caseManager())));
        return one.getReference() + ": of " + all.size() + " slots "
                + (parts.isEmpty() ? "all would do" : String.join(", ", parts)) + ".";
    }

    private String caseManager() {
        Person person = one.getCaseManager();
        return person == null ? "the case manager" : person.name();
    }

    private Barrier of(Slot slot) {
        CasePlacement placement = one.placementIn(slot);
        if (placement.tooShort()) {
            return Barrier.TOO_SHORT;
        }
        if (!slot.isUsable() || !slot.closeCommitments().isEmpty()) {
            return Barrier.BLOCKED;
        }
        if (placement.complexOnMonday()) {
            return Barrier.COMPLEX_ON_MONDAY;
        }
        if (placement.conflict()) {
            return Barrier.CONFLICT;
        }
        if (placement.firstDayBack()) {
            return Barrier.FIRST_DAY_BACK;
        }
        return CaseFlow.isFileRead(one, slot) ? Barrier.NOBODY_FREE : Barrier.KEPT_BY_OTHERS;
    }
}
