package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import java.time.DayOfWeek;

/**
 * Checks an inspection that was read: ids, periods, and whether the lists fit together.
 *
 * <pre>{@code
 * InspectionValidator.check(listed, expanded, issues);
 * if (issues.hasFaults()) { … } // all of them, each by the JSON path of the listed inspection
 * }</pre>
 *
 * Places that already have a fault are passed over, and so is what can only be known once they are mended.
 *
 * <p>It comes after reading, whichever file the inspection came from, and before the planning model is built, which
 * relies on what is checked here. First the lists by themselves, then how they fit together, then what the programme
 * asks for.
 */
public final class InspectionValidator {

    private InspectionValidator() {}

    /**
     * Adds what is wrong to the issues.
     *
     * @param listed the inspection as its file lists it; every path is one of this
     * @param expanded the same with the slots and commitments of its template; the listed one where that failed
     */
    public static void check(InspectionInput listed, InspectionInput expanded, Issues issues) {
        InspectionIssues found = new InspectionIssues(issues);
        details(listed.inspection(), found);
        CheckContext context = CheckContext.of(listed, expanded, found);
        new TeamChecks(context).check(listed);
        new TimetableChecks(context).check(listed);
        new PeopleChecks(context).check(listed.people());
        new CaseChecks(context).check(listed);
        new MeetingChecks(context).check(listed);
        MeetingRuleChecks.check(context, listed, expanded);
        new AbsenceChecks(context).check(listed);
        found.weights(listed.weights());
        size(listed, expanded, context);
    }

    private static void details(InspectionDetails details, InspectionIssues issues) {
        IdChecks.fitness("inspection.id", details.id(), issues);
        if (details.yot().isBlank() && details.id().equals(InspectionIds.of(details))) {
            issues.warning(
                    "inspection.yot",
                    null,
                    "the name of the YOT, or an id of the inspection's own: with neither, every inspection of that programme and"
                            + " week has the id " + details.id());
        }
        if (details.week() != 1 && details.week() != 2) {
            issues.fault("inspection.week", details.week(), "1 or 2, the first or the second fieldwork week");
        }
        if (details.monday().getDayOfWeek() != DayOfWeek.MONDAY) {
            issues.fault(
                    "inspection.monday",
                    PlainTime.of(details.monday()),
                    "a Monday, the first day of the fieldwork week",
                    PlainTime.of(PlainTime.mondayOf(details.monday())));
        }
    }

    /** Whether there is anybody to inspect, anything to schedule and anywhere to put it. */
    private static void size(InspectionInput listed, InspectionInput expanded, CheckContext context) {
        InspectionIssues issues = context.issues();
        if (listed.inspectors().isEmpty()) {
            issues.fault("inspectors", null, "at least one inspector");
        }
        if (listed.cases().isEmpty() && listed.meetings().isEmpty() && issues.areSound("cases", "meetings")) {
            issues.warning("cases", null, "at least one case or meeting; there is nothing to schedule yet");
        }
        if (listed.cases().isEmpty() || !context.isExpanded()) {
            return;
        }
        int slots = expanded.slots().size();
        if (slots == 0) {
            issues.fault(
                    "slots", null, "at least one slot for the cases, or a model schedule (template) that brings slots");
        } else if (listed.cases().size() > slots) {
            issues.warning(
                    "cases",
                    listed.cases().size() + " cases",
                    "at most " + slots + ", one for each slot; the others stay without a slot");
        }
    }
}
