package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import java.util.List;
import java.util.function.Predicate;

/** Counts how cases are spread over the team and the week (ALLOC-016 to ALLOC-022). */
final class Spreads {

    private Spreads() {}

    /** One for each inspector who has slots, in the order of the team. */
    static List<Spread> ofInspectors(Inspection inspection) {
        return inspection.getInput().inspectors().stream()
                .filter(inspector -> inspection.getSlots().stream()
                        .anyMatch(slot -> slot.inspector().equals(inspector)))
                .map(inspector -> of(
                        inspection,
                        inspector.id(),
                        inspector.printedName(),
                        slot -> slot.inspector().equals(inspector)))
                .toList();
    }

    /** One for each day that has slots. */
    static List<Spread> ofDays(Inspection inspection) {
        return inspection.getSlots().stream()
                .map(Slot::day)
                .distinct()
                .sorted()
                .map(day -> of(
                        inspection,
                        "",
                        PrintedTimes.day(inspection.getWeek().clock().monday().plusDays(day)),
                        slot -> slot.day() == day))
                .toList();
    }

    private static Spread of(Inspection inspection, String id, String name, Predicate<Slot> group) {
        List<CaseAssessment> cases = inspection.getCases().stream()
                .filter(one -> one.getSlot() != null && group.test(one.getSlot()))
                .toList();
        return new Spread(
                id,
                name,
                (int) inspection.getSlots().stream().filter(group).count(),
                cases.size(),
                (int) cases.stream().filter(CaseAssessment::isComplex).count(),
                (int) cases.stream().filter(CaseAssessment::isGirl).count(),
                (int) cases.stream().filter(CaseAssessment::isBmeChild).count());
    }
}
