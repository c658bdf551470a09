package io.fieldwork.scheduler.solver.bound;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The least that placing everything costs by itself: file reads, stand-ins, travel and the like, and what has no place.
 * Cases are matched with slots, one a slot (an assignment problem); each meeting has its best start, whatever the others do.
 * Where two cases may share a slot, each case has its best, too.
 */
final class PlacementBound {

    private final Inspection inspection;
    private final WeightTable weights;
    private final PlacementCosts costs;

    PlacementBound(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.weights = weights;
        this.costs = new PlacementCosts(weights);
    }

    /** Of the cases, medium and soft points. */
    long cases() {
        boolean isOneASlot = weights.isHard(ScheduleRule.SLOT_TAKEN);
        List<CaseAssessment> open = inspection.getCases().stream()
                .filter(one -> !isOneASlot || one.getInput().pinned() == null)
                .toList();
        long sum = inspection.getCases().stream()
                .filter(one -> !open.contains(one))
                .mapToLong(one -> costs.of(one, one.getPossibleSlots().get(0)))
                .sum();
        return sum
                + (isOneASlot
                        ? matched(open)
                        : open.stream().mapToLong(this::least).sum());
    }

    /** Cases in slots that no pin has taken, or in none, at the least cost. */
    private long matched(List<CaseAssessment> open) {
        Set<Slot> taken = new HashSet<>();
        inspection.getCases().stream()
                .filter(one -> one.getInput().pinned() != null)
                .forEach(one -> taken.addAll(one.getPossibleSlots()));
        return HungarianAssignment.cost(costs.table(open, inspection.getSlots().size(), slot -> !taken.contains(slot)));
    }

    private long least(CaseAssessment one) {
        long least = one.getInput().pinned() == null ? costs.unplaced(one) : Long.MAX_VALUE;
        for (Slot slot : one.getPossibleSlots()) {
            least = Math.min(least, costs.of(one, slot));
        }
        return least;
    }

    /** Of the meetings, medium and soft points. */
    long meetings() {
        return inspection.getMeetings().stream().mapToLong(this::least).sum();
    }

    private long least(Meeting meeting) {
        long least = costs.unplaced(meeting);
        if (meeting.getInput().pinned() != null) {
            least = Long.MAX_VALUE;
        }
        for (MeetingStart start : meeting.getPossibleStarts()) {
            for (InspectorGroup holders : meeting.getPossibleHolders()) {
                least = Math.min(least, costs.ofUnpublished(meeting, start, holders));
            }
        }
        return least;
    }
}
