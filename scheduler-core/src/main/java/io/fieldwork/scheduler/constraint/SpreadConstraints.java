package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import io.fieldwork.scheduler.justification.CountMatch;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.FairShare;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Week;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/**
 * Even spreads: complex cases over team and week, spare slots over the team (ALLOC-020, ALLOC-021, DER-007). What is uneven
 * costs by its square, so that the last one too many is dearer than the first.
 */
final class SpreadConstraints {

    private SpreadConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(complexPerInspector(factory), complexPerDay(factory), unusedSlots(factory));
    }

    /**
     * {@code complexPerInspector}: the share cost of each inspector; 4 complex cases in 7 of 20 slots among 3 inspectors
     * are 16 · 20 / (3 · 7), rounded: 15 matches.
     */
    static Constraint complexPerInspector(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.COMPLEX_PER_INSPECTOR;
        return placed(factory)
                .filter(CaseAssessment::isComplex)
                .groupBy(
                        CaseAssessment::getInspector,
                        one -> one.getAssignedSlot().inspectorShare(),
                        ConstraintCollectors.count())
                .penalize(rule.defaultWeight().toScore(), (inspector, share, count) -> share.cost(count))
                .justifyWith((inspector, share, count, score) ->
                        CountMatch.ofInspector(rule, share.cost(count), inspector, complexIn(count, share)))
                .asConstraint(rule.id());
    }

    /** {@code complexPerDay}: the share cost of each fieldwork day, in the same way. */
    static Constraint complexPerDay(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.COMPLEX_PER_DAY;
        return placed(factory)
                .filter(CaseAssessment::isComplex)
                .groupBy(
                        one -> one.getAssignedSlot().week(),
                        CaseAssessment::getDay,
                        one -> one.getAssignedSlot().dayShare(),
                        ConstraintCollectors.count())
                .penalize(rule.defaultWeight().toScore(), (week, day, share, count) -> share.cost(count))
                .justifyWith((week, day, share, count, score) -> CountMatch.ofWeek(
                        rule, share.cost(count), dayOf(week, day) + " " + complexIn(count, share) + "."))
                .asConstraint(rule.id());
    }

    /** {@code unusedSlots}: the square of each inspector's usable slots left over; 3 left are 9 matches. */
    static Constraint unusedSlots(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.UNUSED_SLOTS;
        return factory.forEach(Slot.class)
                .filter(Slot::isUsable)
                .ifNotExists(CaseAssessment.class, Joiners.equal(slot -> slot, CaseAssessment::getAssignedSlot))
                .groupBy(Slot::inspector, ConstraintCollectors.count())
                .penalize(rule.defaultWeight().toScore(), (inspector, count) -> count * count)
                .justifyWith((inspector, count, score) -> CountMatch.ofInspector(
                        rule,
                        count * count,
                        inspector,
                        "has " + count + (count == 1 ? " slot" : " slots") + " left over"))
                .asConstraint(rule.id());
    }

    private static String complexIn(int count, FairShare share) {
        return "has " + count + " complex " + (count == 1 ? "case" : "cases") + " in " + share.slots() + " slots";
    }

    private static String dayOf(Week week, int day) {
        return PrintedTimes.day(week.clock().monday().plusDays(day));
    }
}
