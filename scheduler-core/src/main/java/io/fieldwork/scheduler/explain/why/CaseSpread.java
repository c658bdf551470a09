package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many cases of which kind one inspector or one day has. Restricted: figures for a group this small may give a child
 * away (FIELD-036).
 *
 * @param id the inspector's id; empty for a day
 * @param name the inspector's printed name, or the day
 * @param girls girls' cases
 * @param bmeChildren cases of BME children who are not girls (GAP-007)
 */
public record CaseSpread(String id, String name, int slots, int cases, int complex, int girls, int bmeChildren) {

    /** One for each inspector who has slots, in the order of the team. */
    static List<CaseSpread> ofInspectors(Inspection inspection) {
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
    static List<CaseSpread> ofDays(Inspection inspection) {
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

    private static CaseSpread of(Inspection inspection, String id, String name, Predicate<Slot> group) {
        List<CaseAssessment> cases = inspection.getCases().stream()
                .filter(one -> one.getSlot() != null && group.test(one.getSlot()))
                .toList();
        return new CaseSpread(
                id,
                name,
                (int) inspection.getSlots().stream().filter(group).count(),
                cases.size(),
                (int) cases.stream().filter(CaseAssessment::isComplex).count(),
                (int) cases.stream().filter(CaseAssessment::isGirl).count(),
                (int) cases.stream().filter(CaseAssessment::isBmeChild).count());
    }
}
