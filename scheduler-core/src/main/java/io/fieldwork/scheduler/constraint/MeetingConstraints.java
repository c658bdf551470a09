package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.meetingOccupations;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.pairs;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.penalizeMatches;
import static io.fieldwork.scheduler.constraint.ScheduleStreams.slotsInUse;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.fieldwork.scheduler.justification.CountMatch;
import io.fieldwork.scheduler.justification.MeetingMatch;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.InspectorDay;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** Meetings beside each other: rooms and an even day; and everybody's lunch, which meetings and slots take together. */
final class MeetingConstraints {

    private MeetingConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(lunch(factory), roomClash(factory), meetingsPerDay(factory));
    }

    /**
     * {@code lunch}: one match an inspector and day, Tuesday to Thursday. Days on which the commitments alone leave no
     * lunch always count; days that no decision can spoil are never looked at.
     */
    static Constraint lunch(ConstraintFactory factory) {
        UniConstraintStream<Occupation> activities =
                slotsInUse(factory).map(Slot::occupation).concat(meetingOccupations(factory));
        UniConstraintStream<InspectorDay> spoilt = factory.forEach(InspectorDay.class)
                .filter(InspectorDay::isAtRisk)
                .join(
                        activities,
                        Joiners.equal(InspectorDay::inspector, Occupation::inspector),
                        Joiners.equal(InspectorDay::day, Occupation::day))
                .groupBy((day, activity) -> day, ConstraintCollectors.toList((day, activity) -> activity.span()))
                .filter((day, spans) -> !day.hasLunch(spans))
                .map((day, spans) -> day);
        UniConstraintStream<InspectorDay> hopeless =
                factory.forEach(InspectorDay.class).filter(InspectorDay::isHopeless);
        return penalizeMatches(ScheduleRule.LUNCH, spoilt.concat(hopeless).map(MeetingConstraints::noLunch));
    }

    private static CountMatch noLunch(InspectorDay day) {
        return CountMatch.ofInspector(
                ScheduleRule.LUNCH,
                1,
                day.inspector(),
                "has no free " + RuleLimits.LUNCH + " minutes between " + RuleLimits.LUNCH_FROM + " and "
                        + RuleLimits.LUNCH_UNTIL + " on "
                        + PrintedTimes.day(day.week().clock().monday().plusDays(day.day())));
    }

    /** {@code roomClash}: one match a pair of meetings in one room; touching is allowed. */
    static Constraint roomClash(ConstraintFactory factory) {
        UniConstraintStream<Meeting> inRooms = factory.forEach(Meeting.class)
                .filter(meeting -> meeting.getInput().room() != null);
        return penalizeMatches(
                ScheduleRule.ROOM_CLASH,
                inRooms.join(
                                inRooms,
                                Joiners.equal(meeting -> meeting.getInput().room()),
                                Joiners.filtering((a, b) -> a.getId().compareTo(b.getId()) < 0
                                        && a.getSpan().overlaps(b.getSpan())))
                        .map((a, b) -> MeetingMatch.ofPair(ScheduleRule.ROOM_CLASH, a, b, "they overlap in one room")));
    }

    /** {@code meetingsPerDay}: one match a pair; four meetings of an inspector on one day are six. */
    static Constraint meetingsPerDay(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.MEETINGS_PER_DAY;
        return meetingOccupations(factory)
                .groupBy(Occupation::inspector, Occupation::day, ConstraintCollectors.count())
                .filter((inspector, day, count) -> count > 1)
                .penalize(rule.defaultWeight().toScore(), (inspector, day, count) -> pairs(count))
                .justifyWith((inspector, day, count, score) ->
                        CountMatch.ofInspector(rule, pairs(count), inspector, "has " + count + " meetings on one day"))
                .asConstraint(rule.id());
    }
}
