package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import org.jspecify.annotations.Nullable;

/**
 * What follows from putting one case into one slot, other cases apart: who is in the room, and how often each rule is broken.
 * Worked out once, before solving.
 */
public final class CasePlacement extends Placement {

    private final Slot slot;
    private final CaseMode mode;
    private final @Nullable Person attendee;

    CasePlacement(Slot slot, CaseMode mode, @Nullable Person attendee, RuleCounts counts) {
        super(ScheduleRule.ofOneCase(), counts);
        this.slot = slot;
        this.mode = mode;
        this.attendee = attendee;
    }

    public Slot slot() {
        return slot;
    }

    public CaseMode mode() {
        return mode;
    }

    /** Who is in the room; null for a file read. */
    public @Nullable Person attendee() {
        return attendee;
    }

    /** A second case in a slot that is in use breaks no further gap: only where that is forbidden too, the pair alone is. */
    @Override
    boolean isGapHard(WeightTable weights) {
        return weights.isHard(ScheduleRule.ACTIVITY_GAP) && weights.isHard(ScheduleRule.SLOT_TAKEN);
    }
}
