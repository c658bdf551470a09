package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is in an inspection, as a report says it: how many of each, who is away when, and what the model schedule added. Only
 * numbers, names of staff and days: of a child, not even a reference.
 */
public final class InspectionContents {

    private final InspectionInput listed;
    private final InspectionInput expanded;

    /**
     * The contents of an inspection.
     *
     * @param listed what the file lists
     * @param expanded the same with the slots and commitments of its model schedule, and with what follows from absences
     */
    public InspectionContents(InspectionInput listed, InspectionInput expanded) {
        this.listed = listed;
        this.expanded = expanded;
    }

    /** Says all of it. */
    public void addTo(ReadReport.Builder report) {
        int cases = expanded.cases().size();
        int unmanaged = (int) expanded.cases().stream()
                .filter(one -> one.caseManager() == null)
                .count();
        int managers = (int) expanded.cases().stream()
                .map(CaseInput::caseManager)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        int people = expanded.people().size();
        int inspectors = expanded.inspectors().size();
        int slots = expanded.slots().size();
        int commitments = expanded.commitments().size();
        int meetings = expanded.meetings().size();
        report.count("cases", cases)
                .count("casesWithoutManager", unmanaged)
                .count("people", people)
                .count("caseManagers", managers)
                .count("inspectors", inspectors)
                .count("slots", slots)
                .count("commitments", commitments)
                .count("meetings", meetings)
                .count("rooms", expanded.rooms().size())
                .count("sites", expanded.sites().size());
        List<String> parts = new ArrayList<>();
        if (cases > 0 || meetings == 0) {
            parts.add(PlainWords.count(cases, "case") + without(cases, unmanaged));
        }
        parts.add(PlainWords.count(people, "person", "people")
                + (managers == 0
                        ? ""
                        : ", " + (managers == people ? "all" : managers) + " of them with a case of their own"));
        parts.add(PlainWords.count(inspectors, "inspector"));
        parts.add(PlainWords.count(slots, "slot"));
        parts.add(PlainWords.count(commitments, "commitment"));
        addSome(parts, meetings, "meeting", "meetings");
        addSome(parts, expanded.rooms().size(), "room", "rooms");
        addSome(parts, expanded.sites().size(), "site", "sites");
        report.contains(String.join("; ", parts) + ".");
        addModelSchedule(report);
        List<String> away = AwayWords.of(listed, expanded);
        if (away.isEmpty()) {
            report.contains("Nobody is away.");
        }
        report.away(away);
    }

    private static String without(int cases, int unmanaged) {
        if (unmanaged == 0) {
            return "";
        }
        return cases == unmanaged ? ", without a case manager" : ", " + unmanaged + " of them without a case manager";
    }

    private static void addSome(List<String> parts, int number, String one, String several) {
        if (number > 0) {
            parts.add(PlainWords.count(number, one, several));
        }
    }

    private void addModelSchedule(ReadReport.Builder report) {
        String template = listed.template();
        if (template == null) {
            return;
        }
        int weights = (int) expanded.weights().keySet().stream()
                .filter(id -> !listed.weights().containsKey(id))
                .count();
        List<String> parts = new ArrayList<>();
        parts.add(PlainWords.count(expanded.slots().size() - listed.slots().size(), "slot"));
        parts.add(PlainWords.count(
                expanded.commitments().size() - listed.commitments().size(), "commitment"));
        addSome(parts, weights, "weight", "weights");
        report.taken("Of these from the model schedule " + template + ": " + String.join(", ", parts) + ".");
    }
}
