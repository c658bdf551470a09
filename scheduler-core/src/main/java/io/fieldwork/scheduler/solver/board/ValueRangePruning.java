package io.fieldwork.scheduler.solver.board;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.List;
import java.util.Set;

/**
 * Cuts from the value ranges what a hard rule forbids for the pair alone, and pins what must stay (node consistency, before
 * any search). Nothing is lost by it: leaving a case unplaced breaks no hard rule, so a schedule that breaks one is never
 * the best. Where the weights make leaving out a hard breach itself, nothing is cut.
 *
 * <p>What is over already ({@link Inspection#getEarliest}) is cut in any case. A case or meeting that has nothing left to
 * choose from is pinned, for there is nothing to search.
 */
public final class ValueRangePruning {

    private final Inspection inspection;
    private final WeightTable weights;

    private ValueRangePruning(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.weights = weights;
    }

    /** Prunes and pins; a second time changes nothing. */
    public static void apply(Inspection inspection, WeightTable weights) {
        ValueRangePruning pruning = new ValueRangePruning(inspection, weights);
        inspection.getCases().forEach(pruning::prune);
        inspection.getMeetings().forEach(pruning::prune);
    }

    private void prune(CaseAssessment one) {
        String pin = one.getInput().pinned();
        if (pin != null) {
            Slot slot = inspection.findSlot(pin).orElseThrow();
            one.setPossibleSlots(List.of(slot));
            one.setSlot(slot);
            one.setPinned(true);
            return;
        }
        List<Slot> possible = inspection.getSlots().stream()
                .filter(slot -> !isOver(slot.span().from())
                        && (isLeavingOutHard(one, weights)
                                || !one.placementIn(slot).isForbidden(weights)))
                .toList();
        one.setPossibleSlots(possible);
        one.setPinned(possible.isEmpty());
    }

    private boolean isOver(int minute) {
        return minute < inspection.getEarliest();
    }

    /** True where leaving the case out may break a hard rule: only by weights of the user's own. */
    public static boolean isLeavingOutHard(CaseAssessment one, WeightTable weights) {
        return one.getLeftOut().isForbidden(weights) || weights.isHard(ScheduleRule.UNUSED_SLOTS);
    }

    private void prune(Meeting meeting) {
        MeetingPin pin = meeting.getInput().pinned();
        if (pin != null) {
            pin(meeting, pin);
            return;
        }
        List<MeetingStart> possible = meeting.getPossibleStarts().stream()
                .filter(start -> !isOver(start.minute()) && isPossible(meeting, start.minute()))
                .toList();
        meeting.setPossibleStarts(possible);
        meeting.setPinned(possible.isEmpty());
    }

    private void pin(Meeting meeting, MeetingPin pin) {
        MeetingStart start = new MeetingStart(inspection.getWeek().clock().minute(pin.start()));
        meeting.setPossibleStarts(List.of(start));
        meeting.setStart(start);
        if (!pin.inspectors().isEmpty()) {
            List<InspectorGroup> pinned = meeting.getPossibleHolders().stream()
                    .filter(group -> Set.copyOf(group.ids()).equals(Set.copyOf(pin.inspectors())))
                    .toList();
            // A schedule made by hand may have others hold it than those who are allowed to.
            meeting.setPossibleHolders(
                    pinned.isEmpty() ? List.of(SchedulePlacer.groupOf(inspection, pin.inspectors())) : pinned);
        }
        meeting.setHolders(meeting.getPossibleHolders().get(0));
        meeting.setPinned(meeting.getPossibleHolders().size() == 1);
    }

    private boolean isPossible(Meeting meeting, int minute) {
        if (meeting.getFacts().leftOut().isForbidden(weights)) {
            return true;
        }
        return meeting.getPossibleHolders().stream()
                .anyMatch(holders ->
                        !meeting.getFacts().placement(minute, holders).isForbidden(weights));
    }
}
