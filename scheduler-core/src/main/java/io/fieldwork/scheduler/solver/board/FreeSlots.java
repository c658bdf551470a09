package io.fieldwork.scheduler.solver.board;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which slots a half-filled schedule leaves to each case that it has not placed: those in which no hard rule is broken,
 * with everything that is placed already staying where it is. The unplaced cases are not held against each other: who of
 * them gets a slot that two could have is a matching, and that is for whoever asks.
 */
public final class FreeSlots {

    private final Inspection inspection;
    private final WeightTable weights;
    private final Set<Slot> taken = new HashSet<>();
    private final List<Occupation> occupations = new ArrayList<>();
    private final List<Engagement> engagements = new ArrayList<>();

    private FreeSlots(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.weights = weights;
        for (CaseAssessment one : inspection.getCases()) {
            Slot slot = one.getSlot();
            if (slot != null) {
                taken.add(slot);
                occupations.add(slot.occupation());
                if (one.isAttended()) {
                    engagements.add(one.getEngagement());
                }
            }
        }
        for (Meeting meeting : inspection.getMeetings()) {
            if (meeting.getStart() != null) {
                occupations.addAll(meeting.getOccupations());
                engagements.addAll(meeting.getEngagements());
            }
        }
    }

    /**
     * The slots left to each unplaced case, cases and slots in the order of the inspection.
     *
     * @param inspection pruned, with what is placed in it
     */
    public static Map<CaseAssessment, List<Slot>> in(Inspection inspection, WeightTable weights) {
        return new FreeSlots(inspection, weights).find();
    }

    private Map<CaseAssessment, List<Slot>> find() {
        Map<CaseAssessment, List<Slot>> free = new LinkedHashMap<>();
        for (CaseAssessment one : inspection.getCases()) {
            if (one.getSlot() == null) {
                free.put(
                        one,
                        one.getPossibleSlots().stream()
                                .filter(slot -> isOpen(slot) && isFree(one, slot))
                                .toList());
            }
        }
        return free;
    }

    private boolean isOpen(Slot slot) {
        if (taken.contains(slot) && weights.isHard(ScheduleRule.SLOT_TAKEN)) {
            return false;
        }
        return !weights.isHard(ScheduleRule.ACTIVITY_GAP)
                || occupations.stream()
                        .noneMatch(other -> other.inspector().equals(slot.inspector())
                                && !other.key().equals(slot.occupation().key())
                                && other.isCloseTo(slot.occupation()));
    }

    /** True where whoever would attend is not with somebody else at that time. */
    private boolean isFree(CaseAssessment one, Slot slot) {
        if (!weights.isHard(ScheduleRule.CASE_MANAGER_CLASH)
                || one.placementIn(slot).attendee() == null) {
            return true;
        }
        one.setSlot(slot);
        Engagement interview = one.getEngagement();
        one.setSlot(null);
        return engagements.stream()
                .noneMatch(other -> other.person().equals(interview.person()) && other.isCloseTo(interview));
    }
}
