package io.fieldwork.scheduler.explain.summary;

import io.fieldwork.scheduler.explain.impossible.ClosingRules;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is read from the file alone, in words that may be handed out: they name people, times and the reference, and
 * never a rule about the child (FIELD-036). They are the same whatever the child's fields are: a sentence that only a complex
 * case or only one kind of order could get would tell as much as the word itself.
 */
final class FileReadReason {

    private final CaseAssessment one;
    private final List<CasePlacement> attended;

    FileReadReason(CaseAssessment one, List<Slot> slots) {
        this.one = one;
        this.attended = slots.stream()
                .map(one::placementIn)
                .filter(placement -> placement.attendee() != null)
                .toList();
    }

    String sentence() {
        Person caseManager = one.getCaseManager();
        if (caseManager == null) {
            return one.getReference() + " has no case manager, so the file alone is read.";
        }
        return one.getReference() + ": " + why(caseManager);
    }

    private String why(Person caseManager) {
        if (one.getInput().pinned() != null) {
            return "its slot is fixed, and neither " + caseManager.name() + " nor a stand-in is available then.";
        }
        if (attended.isEmpty()) {
            return caseManager.name() + " is unavailable during every slot, and no stand-in is free.";
        }
        List<CasePlacement> open = attended.stream()
                .filter(placement -> !ClosingRules.isClosedByInspector(placement))
                .toList();
        if (open.isEmpty()) {
            return "every slot in which " + caseManager.name() + " is available is blocked for the inspector.";
        }
        if (open.stream().allMatch(ClosingRules::isWaiverNeeded)) {
            return "the only slots in which " + caseManager.name() + " is available lie on the first day back.";
        }
        return "the slots in which " + caseManager.name()
                + " is available are held by other cases or closed to this one.";
    }

    /** Whoever could be interviewed on the first day back, were it waived; null where nobody. */
    @Nullable Person whoCouldWaive() {
        return attended.stream()
                .filter(placement -> ClosingRules.isWaiverNeeded(placement) && !ClosingRules.isNoPlace(placement))
                .map(CasePlacement::attendee)
                .findFirst()
                .orElse(null);
    }
}
