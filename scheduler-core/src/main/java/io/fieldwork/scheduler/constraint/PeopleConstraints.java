package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.Streams.attended;
import static io.fieldwork.scheduler.constraint.Streams.meetingEngagements;
import static io.fieldwork.scheduler.constraint.Streams.penalizeCases;
import static io.fieldwork.scheduler.constraint.Streams.penalizeMatches;
import static io.fieldwork.scheduler.constraint.Streams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.CaseMatch;
import io.fieldwork.scheduler.justification.CasePairMatch;
import io.fieldwork.scheduler.justification.MeetingMatch;
import io.fieldwork.scheduler.justification.PersonClashMatch;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** Who is in the room, and when they can be. */
final class PeopleConstraints {

    private PeopleConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(
                caseManagerClash(factory),
                firstDayBack(factory),
                conflictOfInterest(factory),
                fileRead(factory),
                standIn(factory),
                caseManagerSameDay(factory),
                absentLastWeekEarly(factory),
                caseManagerTravels(factory),
                preferredTime(factory));
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
                        Joiners.filtering((a, b) -> a.getIndex() < b.getIndex()
                                && a.getAssignedSlot().isInterviewCloseTo(b.getAssignedSlot())))
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

    /** {@code firstDayBack}: one match an interview, for example on the Monday after a week of leave. */
    static Constraint firstDayBack(ConstraintFactory factory) {
        return penalizeCases(
                ScheduleRule.FIRST_DAY_BACK,
                placed(factory).filter(one -> one.getPlacement().firstDayBack()));
    }

    /** {@code conflictOfInterest}: one match a case, and one a meeting however many of its people are concerned. */
    static Constraint conflictOfInterest(ConstraintFactory factory) {
        UniConstraintStream<RuleMatch> cases = placed(factory)
                .filter(one -> one.getPlacement().conflict())
                .map(one -> CaseMatch.of(ScheduleRule.CONFLICT_OF_INTEREST, one, 1));
        UniConstraintStream<RuleMatch> meetings = factory.forEach(Meeting.class)
                .filter(Meeting::hasConflict)
                .map(meeting -> MeetingMatch.of(
                        ScheduleRule.CONFLICT_OF_INTEREST, meeting, 1, "an inspector declared a conflict of interest"));
        return penalizeMatches(ScheduleRule.CONFLICT_OF_INTEREST, cases.concat(meetings));
    }

    /** {@code fileRead}: one match a placed case that has a case manager and nobody in the room. */
    static Constraint fileRead(ConstraintFactory factory) {
        return penalizeCases(
                ScheduleRule.FILE_READ,
                placed(factory).filter(one -> one.getCaseManager() != null && !one.isAttended()));
    }

    /** {@code standIn}: one match an interview that the stand-in takes. */
    static Constraint standIn(ConstraintFactory factory) {
        return penalizeCases(ScheduleRule.STAND_IN, placed(factory).filter(one -> one.getMode() == CaseMode.STAND_IN));
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

    /** {@code absentLastWeekEarly}: one match a fieldwork day left; on Monday of a three-day week two. */
    static Constraint absentLastWeekEarly(ConstraintFactory factory) {
        return penalizeCases(
                ScheduleRule.ABSENT_LAST_WEEK_EARLY,
                placed(factory).filter(one -> one.getPlacement().daysLeft() > 0),
                one -> one.getPlacement().daysLeft());
    }

    /** {@code caseManagerTravels}: one match an interview at another site than the attendee's. */
    static Constraint caseManagerTravels(ConstraintFactory factory) {
        return penalizeCases(
                ScheduleRule.CASE_MANAGER_TRAVELS,
                placed(factory).filter(one -> one.getPlacement().elsewhere()));
    }

    /** {@code preferredTime}: one match an interview that is not wholly inside one preferred period. */
    static Constraint preferredTime(ConstraintFactory factory) {
        return penalizeCases(
                ScheduleRule.PREFERRED_TIME,
                placed(factory).filter(one -> one.getPlacement().outsidePreferred()));
    }
}
