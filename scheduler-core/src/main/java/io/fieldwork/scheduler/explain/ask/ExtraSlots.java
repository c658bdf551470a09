package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.model.WeekClock;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an inspector's page has room for one more slot: between the first and the last thing that the team does on a
 * fieldwork day, with the gap on both sides (SLOT-049).
 *
 * <p>The earliest place a day and inspector is enough to ask about. Whether the case manager is free is looked at here,
 * the rest when it is tried.
 */
final class ExtraSlots {

    private final InspectionInput input;
    private final WeekClock clock;
    private final List<Span> days;

    ExtraSlots(InspectionInput input, Inspection inspection) {
        this.input = input;
        this.clock = inspection.getWeek().clock();
        this.days = inspection.getSlots().stream()
                .map(Slot::day)
                .distinct()
                .sorted()
                .map(day -> hours(inspection, day))
                .toList();
    }

    /** From the first slot of the day to the end of the last, whoever's. */
    private static Span hours(Inspection inspection, int day) {
        List<Span> own = inspection.getSlots().stream()
                .filter(slot -> slot.day() == day)
                .map(Slot::span)
                .toList();
        return new Span(
                own.stream().mapToInt(Span::from).min().orElseThrow(),
                own.stream().mapToInt(Span::to).max().orElseThrow());
    }

    /** The first slot a day and inspector that is long enough for a case and in which its case manager is free. */
    List<Concession> of(CaseAssessment one, boolean wantsInterview) {
        Set<String> pages = new LinkedHashSet<>();
        input.slots().forEach(slot -> pages.add(slot.inspector()));
        List<Concession> found = new ArrayList<>();
        for (Inspector inspector : input.inspectors()) {
            if (pages.contains(inspector.id())) {
                for (Span day : days) {
                    first(one, inspector, day, wantsInterview, found);
                }
            }
        }
        return found;
    }

    /** The first start of the grid at which nothing of the inspector is too close. */
    private void first(
            CaseAssessment one, Inspector inspector, Span day, boolean wantsInterview, List<Concession> found) {
        List<Span> taken = taken(inspector);
        int length = one.getRequiredMinutes();
        for (int from = day.from(); from + length <= day.to(); from += RuleLimits.GRID) {
            int start = from;
            boolean isFree = taken.stream()
                    .noneMatch(span -> Span.isClose(start, start + length, span.from(), span.to(), RuleLimits.GAP));
            Span interview = new Span(from + RuleLimits.LEAD_IN, from + length - RuleLimits.WRITE_UP);
            if (isFree && (!wantsInterview || isAvailable(one.getCaseManager(), interview))) {
                found.add(new Concession.ExtraSlot(inspector, new Period(clock.time(from), clock.time(from + length))));
                return;
            }
        }
    }

    /** What fills the page of an inspector. Meetings that are still to be placed are not in it: they may make room. */
    private List<Span> taken(Inspector inspector) {
        List<Span> taken = new ArrayList<>();
        input.slots().stream()
                .filter(slot -> slot.inspector().equals(inspector.id()))
                .forEach(slot -> taken.add(clock.span(slot.period())));
        input.commitments().stream()
                .filter(commitment -> commitment.inspectors().contains(inspector.id()))
                .map(Commitment::period)
                .forEach(period -> taken.add(clock.span(period)));
        inspector.unavailable().stream().map(Unavailability::period).forEach(period -> taken.add(clock.span(period)));
        return taken;
    }

    private boolean isAvailable(@Nullable Person person, Span interview) {
        return person != null
                && person.unavailable().stream()
                        .noneMatch(absence -> clock.span(absence.period()).overlaps(interview));
    }
}
