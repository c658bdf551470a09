package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import org.jspecify.annotations.Nullable;

/**
 * What follows from putting one case into one slot, other cases apart: when the interview is and who is in the room, and how
 * often each rule is broken.
 * Worked out once, before solving.
 */
public final class CasePlacement extends Placement {

    private final Slot slot;
    private final Span interview;
    private final CaseMode mode;
    private final @Nullable Person attendee;

    CasePlacement(Slot slot, Span interview, CaseMode mode, @Nullable Person attendee, RuleCounts counts) {
        super(ScheduleRule.ofOneCase(), counts);
        this.slot = slot;
        this.interview = interview;
        this.mode = mode;
        this.attendee = attendee;
    }

    public Slot slot() {
        return slot;
    }

    /** From the end of the lead-in, for as long as the case needs: what whoever attends must be free for (SLOT-004, SLOT-005). */
    public Span interview() {
        return interview;
    }

    /** True where one person could not give both interviews: less than the gap lies between them (DER-020). */
    public boolean isInterviewCloseTo(CasePlacement other) {
        return Span.isClose(
                interview.from(),
                interview.to(),
                other.interview.from(),
                other.interview.to(),
                slot.week()
                        .travel()
                        .gap(slot.inspector().site(), other.slot.inspector().site()));
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
