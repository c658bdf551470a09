package io.fieldwork.scheduler.constraint;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;

/** What the families of constraints share: common streams, and the end of a stream whose elements are matches already. */
final class ScheduleStreams {

    private ScheduleStreams() {}

    /** Cases that have a slot. */
    static UniConstraintStream<CaseAssessment> placed(ConstraintFactory factory) {
        return factory.forEach(CaseAssessment.class);
    }

    /** Cases that have a slot and somebody in the room. */
    static UniConstraintStream<CaseAssessment> attended(ConstraintFactory factory) {
        return placed(factory).filter(CaseAssessment::isAttended);
    }

    /** Slots in use, each once: two cases in one slot are one activity. */
    static UniConstraintStream<Slot> slotsInUse(ConstraintFactory factory) {
        return placed(factory).map(CaseAssessment::getAssignedSlot).distinct();
    }

    /** Meetings that have a start, once for each of their inspectors. */
    static UniConstraintStream<Occupation> meetingOccupations(ConstraintFactory factory) {
        return factory.forEach(Meeting.class).flattenLast(Meeting::getOccupations);
    }

    /** Meetings that have a start, once for each person whom they need. */
    static UniConstraintStream<Engagement> meetingEngagements(ConstraintFactory factory) {
        return factory.forEach(Meeting.class).flattenLast(Meeting::getEngagements);
    }

    /** Each match costs its amount. */
    static <Match_ extends RuleMatch> Constraint penalizeMatches(
            ScheduleRule rule, UniConstraintStream<Match_> matches) {
        return matches.penalize(rule.defaultWeight().toScore(), RuleMatch::amount)
                .justifyWith((match, score) -> match)
                .asConstraint(rule.id());
    }

    /** How many pairs so many things make. */
    static int pairs(int count) {
        return count * (count - 1) / 2;
    }
}
