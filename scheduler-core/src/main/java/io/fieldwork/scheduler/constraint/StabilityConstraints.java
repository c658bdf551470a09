package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.Streams.penalizeMatches;
import static io.fieldwork.scheduler.constraint.Streams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.CaseMatch;
import io.fieldwork.scheduler.justification.MeetingMatch;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** Changes against a published schedule; without one they count nothing. */
final class StabilityConstraints {

    private StabilityConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(movedTime(factory), movedInspector(factory));
    }

    /**
     * {@code movedTime}: one match a case or meeting whose start differs. A case counts only where somebody attends now or
     * attended then: moving a file read rings nobody.
     */
    static Constraint movedTime(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.MOVED_TIME;
        UniConstraintStream<RuleMatch> cases =
                placed(factory).filter(one -> one.hasMovedInTime()).map(one -> CaseMatch.of(rule, one, 1));
        UniConstraintStream<RuleMatch> meetings = factory.forEach(Meeting.class)
                .filter(Meeting::hasMovedInTime)
                .map(meeting -> MeetingMatch.of(rule, meeting, 1, "it was published for another time"));
        return penalizeMatches(rule, cases.concat(meetings));
    }

    /** {@code movedInspector}: one match a case or meeting that others hold than was published. */
    static Constraint movedInspector(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.MOVED_INSPECTOR;
        UniConstraintStream<RuleMatch> cases =
                placed(factory).filter(one -> one.hasMovedInspector()).map(one -> CaseMatch.of(rule, one, 1));
        UniConstraintStream<RuleMatch> meetings = factory.forEach(Meeting.class)
                .filter(Meeting::hasMovedInspector)
                .map(meeting -> MeetingMatch.of(rule, meeting, 1, "it was published with other inspectors"));
        return penalizeMatches(rule, cases.concat(meetings));
    }
}
