package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Checks the cases of the shortlist.
 *
 * <p>A warning about a case is shown beside what may be handed out, so none says what a child is.
 */
final class CaseChecks {

    private final CheckContext context;
    private final InspectionIssues issues;
    private final Map<String, String> caseBySlot = new HashMap<>();

    CaseChecks(CheckContext context) {
        this.context = context;
        this.issues = context.issues();
    }

    void check(InspectionInput listed) {
        IdChecks ids = new IdChecks("case", issues);
        types(listed);
        for (int i = 0; i < listed.cases().size(); i++) {
            String path = "cases[" + i + "]";
            CaseInput c = listed.cases().get(i);
            name(path + ".reference", c.reference());
            ids.id(path + ".reference", c.reference());
            people(path, c);
            complexity(path, c);
            context.sites().check(path + ".site", c.site());
            if (context.isExpanded()) {
                pin(path, c);
            }
        }
    }

    /**
     * Out-of-court cases belong to the samples of the 2020 programmes; elsewhere a module may bring some (SAMP-026). A
     * warning is shown beside what may be handed out, so it says how many and not which (FIELD-035).
     */
    private void types(InspectionInput listed) {
        Programme programme = listed.inspection().programme();
        boolean before2020 = programme == Programme.SQS || programme == Programme.FJI;
        long unusual = IntStream.range(0, listed.cases().size())
                .filter(i -> listed.cases().get(i).type() == CaseType.OUT_OF_COURT
                        && issues.isSound("cases[" + i + "].type"))
                .count();
        if (unusual > 0 && before2020 && issues.isSound("inspection.programme")) {
            issues.warning(
                    "cases",
                    unusual + (unusual == 1 ? " case" : " cases") + " of an unusual type",
                    "FIRST_TIER, COMMUNITY or CUSTODY, as is usual in an inspection of type " + programme);
        }
    }

    /** A name is said to be one, and neither repeated nor made into a suggestion (FIELD-035, PRIV-001). */
    private void name(String path, String reference) {
        if (NamesOfChildren.isLikeName(reference)) {
            issues.fault(
                    path,
                    Issue.NOT_REPEATED + ", since it looks like a name",
                    "the reference of the case, such as C01: it stands on every page and in calendars, where no child"
                            + " is named");
        }
    }

    private void people(String path, CaseInput c) {
        context.people().check(path + ".caseManager", c.caseManager());
        context.people().check(path + ".standIn", c.standIn());
        if (c.caseManager() == null) {
            issues.warning(
                    path + ".caseManager",
                    null,
                    "a case manager; without one the case is read from the record alone, with no interview");
        } else if (c.caseManager().equals(c.standIn())) {
            issues.fault(path + ".standIn", c.standIn(), "somebody other than the case manager, or nobody");
        }
    }

    /** What nobody knows is not "No": where it decides what is complex, somebody has to say it (ALLOC-020). */
    private void complexity(String path, CaseInput c) {
        boolean isSound = issues.isSound(path + ".rosh")
                && issues.isSound(path + ".vulnerability")
                && issues.isSound(path + ".childProtection");
        if (isSound && !c.isComplexityKnown()) {
            issues.fault(
                    path + ".childProtection",
                    null,
                    "Yes or No (in JSON true or false): whether there is a child protection plan decides whether this"
                            + " case is complex");
        }
    }

    private void pin(String path, CaseInput c) {
        context.slots().check(path + ".pinned", c.pinned());
        if (c.pinned() != null && !NamesOfChildren.isLikeName(c.reference()) && issues.isSound(path + ".pinned")) {
            String other = caseBySlot.putIfAbsent(c.pinned(), c.reference());
            if (other != null) {
                issues.fault(
                        path + ".pinned", c.pinned(), "a slot of its own; case " + other + " is pinned to this one");
            }
        }
    }
}
