package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.meetingOccupations;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.penalizeMatches;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.slotsInUse;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.CasePairMatch;
import io.fieldwork.scheduler.justification.GapMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** Where a case or a meeting may lie beside others: one case a slot, a gap between activities. */
final class PlacementConstraints {

    private PlacementConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(slotTaken(factory), activityGap(factory));
    }

    /** {@code slotTaken}: one match a pair of cases in one slot; three cases in a slot are three matches. */
    static Constraint slotTaken(ConstraintFactory factory) {
        return factory.forEachUniquePair(CaseAssessment.class, Joiners.equal(CaseAssessment::getAssignedSlot))
                .penalize(ScheduleRule.SLOT_TAKEN.defaultWeight().toScore())
                .justifyWith((a, b, score) -> CasePairMatch.of(ScheduleRule.SLOT_TAKEN, a, b))
                .asConstraint(ScheduleRule.SLOT_TAKEN.id());
    }

    /**
     * {@code activityGap}: one match a pair of activities of one inspector, for example a case to 15:00 and a briefing at
     * 15:10. Slots are known beforehand, so pairs of slots are compared only where the input has close ones.
     */
    static Constraint activityGap(ConstraintFactory factory) {
        UniConstraintStream<GapMatch> slotAndCommitment = slotsInUse(factory)
                .filter(slot -> !slot.closeCommitments().isEmpty())
                .flattenLast(GapMatch::ofCommitments);
        UniConstraintStream<GapMatch> meetingAndCommitment = factory.forEach(Meeting.class)
                .filter(meeting -> meeting.getPlacement().breaks(ScheduleRule.ACTIVITY_GAP))
                .flattenLast(GapMatch::ofCommitments);
        return penalizeMatches(
                ScheduleRule.ACTIVITY_GAP,
                slotAndCommitment
                        .concat(slotAndSlot(factory))
                        .concat(meetingAndCommitment)
                        .concat(meetingAndSlot(factory))
                        .concat(meetingAndMeeting(factory)));
    }

    private static UniConstraintStream<GapMatch> slotAndSlot(ConstraintFactory factory) {
        UniConstraintStream<Slot> crowded =
                slotsInUse(factory).filter(slot -> !slot.closeSlots().isEmpty());
        return crowded.join(
                        crowded,
                        Joiners.equal(Slot::inspector),
                        Joiners.filtering((a, b) -> a.index() < b.index() && a.isCloseTo(b)))
                .map((a, b) -> GapMatch.of(a.occupation(), b.occupation()));
    }

    private static UniConstraintStream<GapMatch> meetingAndSlot(ConstraintFactory factory) {
        return meetingOccupations(factory)
                .join(
                        slotsInUse(factory).map(Slot::occupation),
                        Joiners.equal(Occupation::inspector),
                        Joiners.filtering(Occupation::isCloseTo))
                .map((meeting, slot) -> GapMatch.of(slot, meeting));
    }

    private static UniConstraintStream<GapMatch> meetingAndMeeting(ConstraintFactory factory) {
        return meetingOccupations(factory)
                .join(
                        meetingOccupations(factory),
                        Joiners.equal(Occupation::inspector),
                        Joiners.filtering((a, b) -> a.key().compareTo(b.key()) < 0 && a.isCloseTo(b)))
                .map(GapMatch::of);
    }
}
