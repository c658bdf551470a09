package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pre-organised period of one inspector into which one case goes; the value that a case is given. Identity is by
 * index, the place in the inspection's list.
 *
 * @param week what all facts of the inspection share
 * @param day days since the Monday
 * @param span the whole slot
 * @param blockers commitments and unavailabilities of the inspector that overlap the slot
 * @param closeCommitments activities of the inspector that leave less than the gap
 * @param closeSlots indexes of the inspector's other slots that leave less than the gap
 */
public record Slot(
        Week week,
        int index,
        String id,
        Inspector inspector,
        int day,
        Span span,
        FairShare inspectorShare,
        FairShare dayShare,
        List<FixedTime> blockers,
        List<FixedTime> closeCommitments,
        List<Integer> closeSlots) {

    public LocalDateTime startTime() {
        return week.clock().time(span.from());
    }

    public int minutes() {
        return span.to() - span.from();
    }

    /** True where nothing of the inspector lies across it: such a slot counts as left over when unused. */
    public boolean isUsable() {
        return blockers.isEmpty();
    }

    /** The slot as it stands in its inspector's week, when a case is in it. */
    public Occupation occupation() {
        return new Occupation("slot " + id, inspector, span, inspector.site(), week);
    }

    /** The minute at which whoever attends joins: the lead-in is the inspector's alone (SLOT-004, SLOT-036). */
    public int joining() {
        return span.from() + RuleLimits.LEAD_IN;
    }

    public boolean isCloseTo(Slot other) {
        return closeSlots.contains(other.index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot that && index == that.index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return id;
    }
}
