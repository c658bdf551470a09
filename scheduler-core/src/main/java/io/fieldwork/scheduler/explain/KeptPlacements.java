package io.fieldwork.scheduler.explain;

import io.fieldwork.scheduler.constraint.Level;
import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with placements that are to be kept, in words that may be handed out. */
public final class KeptPlacements {

    private KeptPlacements() {}

    /**
     * One sentence for each hard rule that the kept placements break by themselves. A rule about a child is not named
     * (FIELD-036); a case that is not placed yet breaks nothing.
     */
    public static List<String> brokenBy(InspectionInput expanded, SchedulePlacements kept) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Finding finding : Findings.of(expanded, kept)) {
            boolean isPlaced = finding.cases().stream().allMatch(kept.slotByCase()::containsKey)
                    && finding.meetings().stream().allMatch(kept.meetings()::containsKey);
            if (finding.level() == Level.HARD && isPlaced) {
                sentences.add(sentence(finding));
            }
        }
        return List.copyOf(sentences);
    }

    private static String sentence(Finding finding) {
        boolean isAboutTheChild = ScheduleRule.findById(finding.constraint())
                .map(ScheduleRule::isAboutTheChild)
                .orElse(false);
        return isAboutTheChild
                ? String.join(", ", finding.cases()) + ": a rule about the case itself. Run `check`."
                : finding.sentence();
    }
}
