package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.penalizeMatches;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.BlockedMatch;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.justification.UnaryRules;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules about one case in its slot, one meeting at its start, or one of them without a place (unary constraints): each
 * costs what its placement counts, so none needs a stream written for it. What is counted stands where placements are worked
 * out, what is said of it in {@link UnaryRules}; a new rule of the kind changes nothing here.
 */
final class UnaryConstraints {

    private UnaryConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return Stream.of(ScheduleRule.ofOneCase(), ScheduleRule.ofOneMeeting(), ScheduleRule.ofLeftOut())
                .flatMap(List::stream)
                .distinct()
                .map(rule -> of(factory, rule))
                .toList();
    }

    private static Constraint of(ConstraintFactory factory, ScheduleRule rule) {
        boolean isOfCases = ScheduleRule.ofOneCase().contains(rule);
        boolean isOfMeetings = ScheduleRule.ofOneMeeting().contains(rule);
        if (ScheduleRule.ofLeftOut().contains(rule)) {
            return ofLeftOut(factory, rule);
        }
        if (isOfCases && isOfMeetings) {
            return ofBoth(factory, rule);
        }
        return isOfCases ? ofCases(factory, rule) : ofMeetings(factory, rule);
    }

    private static Constraint ofCases(ConstraintFactory factory, ScheduleRule rule) {
        return cases(factory, rule)
                .penalize(
                        rule.defaultWeight().toScore(),
                        one -> one.getPlacement().count(rule))
                .justifyWith((one, score) -> UnaryRules.match(rule, one))
                .asConstraint(rule.id());
    }

    private static Constraint ofMeetings(ConstraintFactory factory, ScheduleRule rule) {
        return meetings(factory, rule)
                .penalize(
                        rule.defaultWeight().toScore(),
                        meeting -> meeting.getPlacement().count(rule))
                .justifyWith((meeting, score) -> UnaryRules.match(rule, meeting))
                .asConstraint(rule.id());
    }

    /** A rule about either: one stream of the matches of both, for a rule is one constraint. */
    private static Constraint ofBoth(ConstraintFactory factory, ScheduleRule rule) {
        if (UnaryRules.isMatchedOneByOne(rule)) {
            return penalizeMatches(
                    rule,
                    cases(factory, rule)
                            .flattenLast(one -> BlockedMatch.of(rule, one))
                            .concat(meetings(factory, rule).flattenLast(meeting -> BlockedMatch.of(rule, meeting))));
        }
        UniConstraintStream<RuleMatch> ofCases = cases(factory, rule).map(one -> UnaryRules.match(rule, one));
        UniConstraintStream<RuleMatch> ofMeetings =
                meetings(factory, rule).map(meeting -> UnaryRules.match(rule, meeting));
        return penalizeMatches(rule, ofCases.concat(ofMeetings));
    }

    /** A rule about what has no place, case or meeting. */
    private static Constraint ofLeftOut(ConstraintFactory factory, ScheduleRule rule) {
        UniConstraintStream<RuleMatch> ofCases = factory.forEachIncludingUnassigned(CaseAssessment.class)
                .filter(one -> one.getSlot() == null && one.getLeftOut().breaks(rule))
                .map(one -> UnaryRules.match(rule, one));
        UniConstraintStream<RuleMatch> ofMeetings = factory.forEachIncludingUnassigned(Meeting.class)
                .filter(meeting -> meeting.getStart() == null
                        && meeting.getFacts().leftOut().breaks(rule))
                .map(meeting -> UnaryRules.match(rule, meeting));
        return penalizeMatches(rule, ofCases.concat(ofMeetings));
    }

    private static UniConstraintStream<CaseAssessment> cases(ConstraintFactory factory, ScheduleRule rule) {
        return placed(factory).filter(one -> one.getPlacement().breaks(rule));
    }

    private static UniConstraintStream<Meeting> meetings(ConstraintFactory factory, ScheduleRule rule) {
        return factory.forEach(Meeting.class)
                .filter(meeting -> meeting.getPlacement().breaks(rule));
    }
}
