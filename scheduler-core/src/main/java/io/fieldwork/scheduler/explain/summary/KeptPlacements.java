package io.fieldwork.scheduler.explain.summary;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScheduleFindings;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with placements that are to be kept, in words that may be handed out. A rule about a child is not
 * named, and neither is that a slot is too short: how long it must be depends on the kind of case (FIELD-035).
 */
public final class KeptPlacements {

    private KeptPlacements() {}

    /**
     * One sentence for each hard rule that the kept placements break by themselves. A rule about a child is not named, nor
     * the case beside it: where one rule alone can be meant, the reference would tell which child it is (FIELD-036). A case
     * that is not placed yet breaks nothing.
     */
    public static List<String> brokenBy(InspectionInput expanded, SchedulePlacements kept) {
        Set<String> sentences = new LinkedHashSet<>();
        for (ScheduleFinding finding : ScheduleFindings.of(expanded, kept)) {
            boolean isPlaced = finding.cases().stream().allMatch(kept.slotByCase()::containsKey)
                    && finding.meetings().stream().allMatch(kept.meetings()::containsKey);
            if (finding.level() == Level.HARD && isPlaced) {
                sentences.add(sentence(finding));
            }
        }
        return List.copyOf(sentences);
    }

    private static String sentence(ScheduleFinding finding) {
        return ScheduleRule.findById(finding.constraint())
                .filter(ScheduleRule::tellsOfTheCase)
                .map(rule -> "A rule about the cases themselves: run `check` to see which.")
                .orElse(finding.sentence());
    }
}
