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

/** An inspector's day: time for lunch, and not too many meetings. */
final class DayCounts {

    private final ModelParts parts;

    DayCounts(ModelParts parts) {
        this.parts = parts;
    }

    void add() {
        if (parts.tally().isCounted(LUNCH)) {
            parts.inspection().getInspectorDays().forEach(this::lunch);
        }
        if (parts.tally().isCounted(MEETINGS_PER_DAY)) {
            parts.inspectors().forEach(this::meetingsPerDay);
        }
    }

    private void lunch(InspectorDay day) {
        if (day.isHopeless()) {
            parts.tally().addConstant(LUNCH, 1);
        } else if (day.isAtRisk()) {
            lunchAtRisk(day, activities(day));
        }
    }

    /** One of the possible lunches is taken, or there is none; nothing lies across the one that is taken. */
    private void lunchAtRisk(InspectorDay day, Map<Object, List<Spot>> activities) {
        List<Spot> lunches = possibleLunches(day, activities).stream()
                .map(span -> new Spot(parts.model().newBoolVar(""), span, null))
                .toList();
        List<Literal> ways = new ArrayList<>(lunches.stream().map(Spot::taken).toList());
        Literal none = parts.model().newBoolVar("");
        ways.add(none);
        parts.model().addExactlyOne(ways);
        parts.tally().add(LUNCH, 1, none);
        if (parts.tally().isForbidden(ACTIVITY_GAP)) {
            List<List<Spot>> all = new ArrayList<>(activities.values());
            all.add(lunches);
            Exclusion.withoutGap(parts, ACTIVITY_GAP).add(all);
        } else {
            lunches.forEach(lunch -> activities.values().forEach(thing -> keepFree(lunch, thing)));
        }
    }

    /** Where activities may overlap, each is kept from the lunch by itself. */
    private void keepFree(Spot lunch, List<Spot> thing) {
        List<Literal> either = new ArrayList<>();
        either.add(lunch.taken());
        thing.stream()
                .filter(spot -> spot.span().overlaps(lunch.span()))
                .map(Spot::taken)
                .forEach(either::add);
        if (either.size() > 1) {
            parts.model().addAtMostOne(either);
        }
    }

    /** The first minutes of free time: a lunch that begins later can be moved to begin there. */
    private static List<Span> possibleLunches(InspectorDay day, Map<Object, List<Spot>> activities) {
        Span lunchTime = day.lunchTime();
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(lunchTime.from());
        day.commitments().forEach(span -> starts.add(span.to()));
        activities
                .values()
                .forEach(thing -> thing.forEach(spot -> starts.add(spot.span().to())));
        return starts.stream()
                .map(start -> new Span(start, start + RuleLimits.LUNCH))
                .filter(lunch -> lunchTime.contains(lunch.from(), lunch.to())
                        && !Span.anyOverlaps(day.commitments(), lunch.from(), lunch.to()))
                .toList();
    }

    private Map<Object, List<Spot>> activities(InspectorDay day) {
        Map<Object, List<Spot>> activities = new LinkedHashMap<>();
        for (Slot slot : parts.slots(slot -> slot.inspector().equals(day.inspector()) && slot.day() == day.day())) {
            activities.put(slot, List.of(new Spot(parts.cases().inUse(slot), slot.span(), null)));
        }
        for (MeetingOption option :
                parts.meetings().where(option -> option.isHeldBy(day.inspector()) && option.day() == day.day())) {
            activities
                    .computeIfAbsent(option.meeting(), key -> new ArrayList<>())
                    .add(new Spot(option.taken(), option.span(), null));
        }
        return activities;
    }

    /** Pairs of meetings of one inspector on one day. */
    private void meetingsPerDay(Inspector inspector) {
        Map<Integer, List<MeetingOption>> byDay = new TreeMap<>();
        for (MeetingOption option : parts.meetings().where(option -> option.isHeldBy(inspector))) {
            byDay.computeIfAbsent(option.day(), key -> new ArrayList<>()).add(option);
        }
        byDay.values().forEach(here -> {
            int most = (int) here.stream()
                    .map(MeetingOption::meeting)
                    .map(Meeting::getId)
                    .distinct()
                    .count();
            if (most > 1) {
                new ValueCount(parts.model(), MeetingVariables.taken(here), most)
                        .cost(parts.tally(), MEETINGS_PER_DAY, ValueCount::pairs);
            }
        });
    }
}
