package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.attended;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.meetingEngagements;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.penalizeMatches;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.CasePairMatch;
import io.fieldwork.scheduler.justification.PersonClashMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** Who is in the room: nobody is asked to two places at once, and nobody twice in a day where that can be helped. */
final class PeopleConstraints {

    private PeopleConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(caseManagerClash(factory), caseManagerSameDay(factory));
    }

    /**
     * {@code caseManagerClash}: one match a pair of interviews or meetings of one person, for example interviews to
     * 10:45 and from 10:50. Slots may overlap as long as the interviews do not (DER-020).
     */
    static Constraint caseManagerClash(ConstraintFactory factory) {
        UniConstraintStream<PersonClashMatch> interviews = attended(factory)
                .join(
                        attended(factory),
                        Joiners.equal(CaseAssessment::getAttendee),
                        Joiners.filtering((a, b) ->
                                a.getIndex() < b.getIndex() && a.getPlacement().isInterviewCloseTo(b.getPlacement())))
                .map((a, b) -> new PersonClashMatch(a.getEngagement(), b.getEngagement()));
        UniConstraintStream<PersonClashMatch> interviewAndMeeting = attended(factory)
                .join(
                        meetingEngagements(factory),
                        Joiners.equal(CaseAssessment::getAttendee, Engagement::person),
                        Joiners.filtering((one, meeting) -> meeting.isCloseTo(one.getEngagement())))
                .map((one, meeting) -> new PersonClashMatch(one.getEngagement(), meeting));
        UniConstraintStream<PersonClashMatch> meetings = meetingEngagements(factory)
                .join(
                        meetingEngagements(factory),
                        Joiners.equal(Engagement::person),
                        Joiners.filtering((a, b) -> a.key().compareTo(b.key()) < 0 && a.isCloseTo(b)))
                .map(PersonClashMatch::new);
        return penalizeMatches(
                ScheduleRule.CASE_MANAGER_CLASH,
                interviews.concat(interviewAndMeeting).concat(meetings));
    }

    /** {@code caseManagerSameDay}: one match a pair; three interviews of one person on a day are three matches. */
    static Constraint caseManagerSameDay(ConstraintFactory factory) {
        return attended(factory)
                .join(
                        attended(factory),
                        Joiners.equal(CaseAssessment::getAttendee),
                        Joiners.equal(CaseAssessment::getDay),
                        Joiners.filtering((a, b) -> a.getIndex() < b.getIndex()))
                .penalize(ScheduleRule.CASE_MANAGER_SAME_DAY.defaultWeight().toScore())
                .justifyWith((a, b, score) -> CasePairMatch.of(ScheduleRule.CASE_MANAGER_SAME_DAY, a, b))
                .asConstraint(ScheduleRule.CASE_MANAGER_SAME_DAY.id());
    }
}
