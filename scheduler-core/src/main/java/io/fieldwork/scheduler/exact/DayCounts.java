package io.fieldwork.scheduler.exact;

import static io.fieldwork.scheduler.rule.ScheduleRule.ACTIVITY_GAP;
import static io.fieldwork.scheduler.rule.ScheduleRule.LUNCH;
import static io.fieldwork.scheduler.rule.ScheduleRule.MEETINGS_PER_DAY;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorDay;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An inspector's day: time for lunch (SLOT-050), and not too many meetings. A lunch is a decision of its own, which takes one
 * of a few starts or none; days that no decision can spoil or save are left out.
 */
final class DayCounts {

    private final ModelContext context;

    DayCounts(ModelContext context) {
        this.context = context;
    }

    void add() {
        if (context.expressions().isCounted(LUNCH)) {
            context.inspection().getInspectorDays().forEach(this::lunch);
        }
        if (context.expressions().isCounted(MEETINGS_PER_DAY)) {
            context.inspectors().forEach(this::meetingsPerDay);
        }
    }

    /** Only days of which lunch depends on what is decided need a decision of their own. */
    private void lunch(InspectorDay day) {
        if (day.isHopeless()) {
            context.expressions().addConstant(LUNCH, 1);
        } else if (day.isAtRisk()) {
            lunchAtRisk(day, activities(day));
        }
    }

    /** One of the possible lunches is taken, or there is none; nothing lies across the one that is taken. */
    private void lunchAtRisk(InspectorDay day, Map<Object, List<OptionalInterval>> activities) {
        List<OptionalInterval> lunches = possibleLunches(day, activities).stream()
                .map(span -> new OptionalInterval(context.model().newBoolVar(""), span, null))
                .toList();
        List<Literal> ways =
                new ArrayList<>(lunches.stream().map(OptionalInterval::taken).toList());
        Literal none = context.model().newBoolVar("");
        ways.add(none);
        context.model().addExactlyOne(ways);
        context.expressions().add(LUNCH, 1, none);
        if (context.expressions().isForbidden(ACTIVITY_GAP)) {
            List<List<OptionalInterval>> all = new ArrayList<>(activities.values());
            all.add(lunches);
            NoOverlapConstraint.withoutGap(context, ACTIVITY_GAP).add(all);
        } else {
            lunches.forEach(lunch -> activities.values().forEach(thing -> keepFree(lunch, thing)));
        }
    }

    /** Where activities may overlap, each is kept from the lunch by itself. */
    private void keepFree(OptionalInterval lunch, List<OptionalInterval> thing) {
        List<Literal> either = new ArrayList<>();
        either.add(lunch.taken());
        thing.stream()
                .filter(interval -> interval.span().overlaps(lunch.span()))
                .map(OptionalInterval::taken)
                .forEach(either::add);
        if (either.size() > 1) {
            context.model().addAtMostOne(either);
        }
    }

    /** The first minutes of free time: a lunch that begins later can be moved to begin there. */
    private static List<Span> possibleLunches(InspectorDay day, Map<Object, List<OptionalInterval>> activities) {
        Span lunchTime = day.lunchTime();
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(lunchTime.from());
        day.commitments().forEach(span -> starts.add(span.to()));
        activities
                .values()
                .forEach(thing ->
                        thing.forEach(interval -> starts.add(interval.span().to())));
        return starts.stream()
                .map(start -> new Span(start, start + RuleLimits.LUNCH))
                .filter(lunch -> lunchTime.contains(lunch.from(), lunch.to())
                        && !Span.anyOverlaps(day.commitments(), lunch.from(), lunch.to()))
                .toList();
    }

    /** What the inspector might do that day: slots in use, and each meeting at each of its starts. */
    private Map<Object, List<OptionalInterval>> activities(InspectorDay day) {
        Map<Object, List<OptionalInterval>> activities = new LinkedHashMap<>();
        for (Slot slot : context.slots(slot -> slot.inspector().equals(day.inspector()) && slot.day() == day.day())) {
            activities.put(slot, List.of(new OptionalInterval(context.cases().inUse(slot), slot.span(), null)));
        }
        for (MeetingOption option :
                context.meetings().where(option -> option.isHeldBy(day.inspector()) && option.day() == day.day())) {
            activities
                    .computeIfAbsent(option.meeting(), key -> new ArrayList<>())
                    .add(new OptionalInterval(option.taken(), option.span(), null));
        }
        return activities;
    }

    /** Pairs of meetings of one inspector on one day. */
    private void meetingsPerDay(Inspector inspector) {
        Map<Integer, List<MeetingOption>> byDay = new TreeMap<>();
        for (MeetingOption option : context.meetings().where(option -> option.isHeldBy(inspector))) {
            byDay.computeIfAbsent(option.day(), key -> new ArrayList<>()).add(option);
        }
        byDay.values().forEach(here -> {
            int most = (int) here.stream()
                    .map(MeetingOption::meeting)
                    .map(Meeting::getId)
                    .distinct()
                    .count();
            if (most > 1) {
                new CountEncoding(context.model(), MeetingVariables.taken(here), most)
                        .cost(context.expressions(), MEETINGS_PER_DAY, CountEncoding::pairs);
            }
        });
    }
}
