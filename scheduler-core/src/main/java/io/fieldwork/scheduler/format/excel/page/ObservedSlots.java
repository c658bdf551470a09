package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which slots a local assessor sits in on (SLOT-017, OUT-011): the k-th is paired with the k-th assistant inspector. */
final class ObservedSlots {

    private ObservedSlots() {}

    /** Ids of the slots that are observed: an assistant's first on Monday, where the partner's page says so. */
    static Set<String> of(InspectionInput input) {
        List<Inspector> assessors = withRole(input, Role.LOCAL_ASSESSOR);
        List<Inspector> assistants = withRole(input, Role.ASSISTANT_INSPECTOR);
        Set<String> observed = new LinkedHashSet<>();
        for (int k = 0; k < Math.min(assessors.size(), assistants.size()); k++) {
            String assessor = assessors.get(k).id();
            firstOnMonday(input, assistants.get(k).id())
                    .filter(slot -> isObservedBy(input, assessor, slot))
                    .ifPresent(slot -> observed.add(slot.id()));
        }
        return observed;
    }

    private static Optional<SlotInput> firstOnMonday(InspectionInput input, String inspector) {
        return input.slots().stream()
                .filter(slot -> slot.inspector().equals(inspector)
                        && slot.start().toLocalDate().equals(input.inspection().monday()))
                .min(Comparator.comparing(SlotInput::start));
    }

    private static boolean isObservedBy(InspectionInput input, String assessor, SlotInput slot) {
        return input.commitments().stream()
                .filter(commitment -> commitment.kind() == CommitmentKind.OBSERVE)
                .filter(commitment -> commitment.inspectors().contains(assessor))
                .map(Commitment::period)
                .anyMatch(slot.period()::overlaps);
    }

    private static List<Inspector> withRole(InspectionInput input, Role role) {
        return input.inspectors().stream()
                .filter(inspector -> inspector.role() == role)
                .toList();
    }
}
