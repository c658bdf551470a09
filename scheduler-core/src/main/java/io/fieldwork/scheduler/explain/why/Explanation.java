package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.model.Schedule;
import java.util.List;

/**
 * Where every point of a schedule's score comes from. Restricted: it speaks of children's data (FIELD-036).
 *
 * @param schedule the schedule with its figures
 * @param findings every match of every rule, hard rules first
 * @param inspectors how the cases are spread over the team (ALLOC-016 to ALLOC-022)
 * @param days how they are spread over the week (ALLOC-021)
 * @param cases the cases, in the order of the inspection
 */
public record Explanation(
        Schedule schedule,
        List<ScheduleFinding> findings,
        List<CaseSpread> inspectors,
        List<CaseSpread> days,
        List<CaseExplanation> cases) {

    public Explanation {
        findings = List.copyOf(findings);
        inspectors = List.copyOf(inspectors);
        days = List.copyOf(days);
        cases = List.copyOf(cases);
    }

    /** The matches that name this inspector. */
    public List<ScheduleFinding> ofInspector(String id) {
        return findings.stream()
                .filter(finding -> id.equals(finding.inspector()))
                .toList();
    }

    /** The matches that name neither a case nor an inspector: they are about the week. */
    public List<ScheduleFinding> ofTheWeek() {
        return findings.stream()
                .filter(finding -> finding.cases().isEmpty() && finding.inspector() == null)
                .toList();
    }
}
