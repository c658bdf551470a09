package io.fieldwork.scheduler.model;

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
 * @param interview the slot less its lead-in of 30 minutes and its write-up of 15 (SLOT-004, SLOT-005)
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
        Span interview,
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

    /** True where two interviews of one person in these slots would leave less than the gap. */
    public boolean isInterviewCloseTo(Slot other) {
        return Span.isClose(
                interview.from(),
                interview.to(),
                other.interview.from(),
                other.interview.to(),
                week.travel().gap(inspector.site(), other.inspector.site()));
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
