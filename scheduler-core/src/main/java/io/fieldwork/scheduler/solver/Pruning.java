package io.fieldwork.scheduler.solver;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingFacts;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.MeetingPlacement;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts from the value ranges what a hard rule forbids for the pair alone, and pins what must stay. Nothing is lost by it:
 * leaving a case unplaced breaks no hard rule, so a schedule that breaks one is never the best. Where the weights make
 * leaving out a hard breach itself, nothing is cut.
 */
public final class Pruning {

    private final Inspection inspection;
    private final WeightTable weights;

    private Pruning(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.weights = weights;
    }

    /** Prunes and pins; a second time changes nothing. */
    public static void apply(Inspection inspection, WeightTable weights) {
        Pruning pruning = new Pruning(inspection, weights);
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
                .filter(slot -> !isOver(slot.span().from()) && !isForbidden(one.placementIn(slot)))
                .toList();
        one.setPossibleSlots(possible);
        one.setPinned(possible.isEmpty());
    }

    private boolean isOver(int minute) {
        return minute < inspection.getEarliest();
    }

    /** True where leaving a case out may break a hard rule: only by weights of the user's own. */
    private boolean isLeavingOutHard() {
        return weights.isHard(ScheduleRule.CASE_UNPLACED) || weights.isHard(ScheduleRule.UNUSED_SLOTS);
    }

    /** True where a hard rule forbids the pair of case and slot, whatever the other cases do. */
    private boolean isForbidden(CasePlacement placement) {
        if (isLeavingOutHard()) {
            return false;
        }
        Slot slot = placement.slot();
        return (placement.tooShort() && weights.isHard(ScheduleRule.SLOT_TOO_SHORT))
                || (!slot.blockers().isEmpty() && weights.isHard(ScheduleRule.BLOCKED_PERIOD))
                || (!slot.closeCommitments().isEmpty() && isGapHard())
                || (placement.complexOnMonday() && weights.isHard(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY))
                || (placement.firstDayBack() && weights.isHard(ScheduleRule.FIRST_DAY_BACK))
                || (placement.conflict() && weights.isHard(ScheduleRule.CONFLICT_OF_INTEREST));
    }

    /** A second case in a slot beside a pinned one breaks no further gap: only where that is forbidden too, it costs. */
    private boolean isGapHard() {
        return weights.isHard(ScheduleRule.ACTIVITY_GAP) && weights.isHard(ScheduleRule.SLOT_TAKEN);
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
                    pinned.isEmpty() ? List.of(Placing.groupOf(inspection, pin.inspectors())) : pinned);
        }
        meeting.setHolders(meeting.getPossibleHolders().get(0));
        meeting.setPinned(meeting.getPossibleHolders().size() == 1);
    }

    private boolean isPossible(Meeting meeting, int minute) {
        if (weights.isHard(ScheduleRule.MEETING_UNPLACED)) {
            return true;
        }
        MeetingPlacement placement = meeting.getFacts().placementAt(minute);
        if ((placement.outsideWindow() && weights.isHard(ScheduleRule.MEETING_OUTSIDE_WINDOW))
                || (placement.empty() && weights.isHard(ScheduleRule.MEETING_EMPTY))) {
            return false;
        }
        return meeting.getPossibleHolders().stream()
                .anyMatch(group -> group.inspectors().stream()
                        .allMatch(inspector ->
                                isPossible(meeting.getFacts(), Objects.requireNonNull(inspector), minute)));
    }

    private boolean isPossible(MeetingFacts facts, Inspector inspector, int minute) {
        return (facts.blockersOf(inspector, minute).isEmpty() || !weights.isHard(ScheduleRule.BLOCKED_PERIOD))
                && (facts.closeCommitmentsOf(inspector, minute).isEmpty()
                        || !weights.isHard(ScheduleRule.ACTIVITY_GAP));
    }
}
