package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;

/** What the rules count that ask the same of a case in its slot and of a meeting at its start. */
final class SharedCounts {

    private SharedCounts() {}

    /**
     * Adds them to a table.
     *
     * @param blockers commitments and unavailabilities of its inspectors that overlap it (SLOT-027, SLOT-038, SLOT-052)
     * @param closeCommitments commitments of its inspectors that leave less than the gap (SLOT-024, SLOT-049, SLOT-051)
     * @param hasConflict an inspector declared a conflict with it or somebody in it (TEAM-034)
     * @param isAtAnotherTime it was published for another start, and somebody was told (W2-018, ALLOC-003)
     * @param isWithOthers it was published with other inspectors (W2-018, ALLOC-003)
     */
    static void add(
            RuleCounts counts,
            int blockers,
            int closeCommitments,
            boolean hasConflict,
            boolean isAtAnotherTime,
            boolean isWithOthers) {
        counts.add(ScheduleRule.BLOCKED_PERIOD, blockers);
        counts.add(ScheduleRule.ACTIVITY_GAP, closeCommitments);
        counts.addIf(hasConflict, ScheduleRule.CONFLICT_OF_INTEREST);
        counts.addIf(isAtAnotherTime, ScheduleRule.MOVED_TIME);
        counts.addIf(isWithOthers, ScheduleRule.MOVED_INSPECTOR);
    }
}
