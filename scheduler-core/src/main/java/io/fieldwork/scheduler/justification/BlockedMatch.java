package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.FixedTime;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.Week;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/**
 * A case or a meeting across a commitment or an unavailability of its inspector (SLOT-027, SLOT-038). Each thing that is in
 * the way has a match of its own, so that it can be named, and freed.
 *
 * @param cases the case's reference, alone; empty for a meeting
 * @param meetings the meeting's id, alone; empty for a case
 * @param blocker what is in the way
 */
public record BlockedMatch(
        ScheduleRule rule,
        Week week,
        Inspector inspector,
        List<String> cases,
        List<String> meetings,
        Span span,
        FixedTime blocker)
        implements RuleMatch {

    /** One match for each thing that lies across the case's slot. */
    public static List<BlockedMatch> of(ScheduleRule rule, CaseAssessment one) {
        Slot slot = one.getAssignedSlot();
        return slot.blockers().stream()
                .map(time -> new BlockedMatch(
                        rule, slot.week(), slot.inspector(), List.of(one.getReference()), List.of(), slot.span(), time))
                .toList();
    }

    /** One match for each thing that lies across the meeting, for each of its inspectors. */
    public static List<BlockedMatch> of(ScheduleRule rule, Meeting meeting) {
        return meeting.getHolders().inspectors().stream()
                .flatMap(inspector -> meeting.getFacts().blockersOf(inspector, meeting.getFrom()).stream()
                        .map(time -> new BlockedMatch(
                                rule,
                                meeting.getFacts().week(),
                                inspector,
                                List.of(),
                                List.of(meeting.getId()),
                                meeting.getSpan(),
                                time)))
                .toList();
    }

    @Override
    public int amount() {
        return 1;
    }

    @Override
    public List<String> inspectors() {
        return List.of(inspector.id());
    }

    @Override
    public String sentence() {
        String what = cases.isEmpty() ? "Meeting " + meetings.get(0) : cases.get(0);
        String why = blocker.kind() == null ? "is unavailable" : "has \"" + blocker.label() + "\"";
        return what + " on " + PrintedTimes.when(week.clock(), span) + ": " + inspector.printedName() + " " + why
                + " on " + PrintedTimes.when(week.clock(), blocker.span()) + ".";
    }
}
