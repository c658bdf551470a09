package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one case is where it is. Restricted: it speaks of children's data (FIELD-036).
 *
 * @param slot id of its slot, or null where it has none
 * @param place its slot in words
 * @param mode who attends, in words
 * @param cost what the schedule would be spared without the case; that it would then have no slot, and a slot no case, is
 *     not counted. For a case without a slot: what that costs
 * @param findings every match that names the case
 * @param alternatives every other place, the cheapest first
 */
public record CaseExplanation(
        String reference,
        @Nullable String slot,
        String place,
        String mode,
        ScoreDifference cost,
        List<ScheduleFinding> findings,
        List<AlternativePlace> alternatives) {

    public CaseExplanation {
        findings = List.copyOf(findings);
        alternatives = List.copyOf(alternatives);
    }
}
