package io.fieldwork.scheduler.solver.board;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.WeekClock;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.Arrays;
import java.util.List;

/**
 * Turns what the planning model holds into the schedule that is handed out: minutes of the week become times, objects
 * become ids, counts become one figure for each rule of the catalogue.
 */
final class ScheduleAssembler {

    private ScheduleAssembler() {}

    static Schedule assemble(Inspection inspection, WeightTable weights, RuleCounts counts, long seed) {
        HardMediumSoftScore score = weights.score(counts);
        WeekClock clock = inspection.getWeek().clock();
        return new Schedule(
                inspection.getInput().inspection().id(),
                score.toString(),
                score.isFeasible(),
                seed,
                inspection.getCases().stream().map(one -> scheduled(one, clock)).toList(),
                inspection.getMeetings().stream()
                        .map(meeting -> scheduled(meeting, clock))
                        .toList(),
                figures(weights, counts),
                Edition.FIRST,
                NamedPerson.of(inspection.getInput()),
                WeekIdentity.of(inspection.getInput()),
                null);
    }

    private static ScheduledCase scheduled(CaseAssessment one, WeekClock clock) {
        Slot slot = one.getSlot();
        if (slot == null) {
            return ScheduledCase.unplaced(one.getReference());
        }
        Person attendee = one.getAttendee();
        Span interview = one.getPlacement().interview();
        return new ScheduledCase(
                one.getReference(),
                slot.id(),
                slot.inspector().id(),
                clock.time(slot.span().from()),
                clock.time(slot.span().to()),
                attendee == null ? null : clock.time(interview.from()),
                attendee == null ? null : clock.time(interview.to()),
                one.getMode(),
                attendee == null ? null : attendee.id());
    }

    private static ScheduledMeeting scheduled(Meeting meeting, WeekClock clock) {
        String room = meeting.getInput().room();
        if (meeting.getStart() == null) {
            List<String> holders = meeting.getInput().inspectors().all();
            return new ScheduledMeeting(meeting.getId(), holders, null, null, room);
        }
        return new ScheduledMeeting(
                meeting.getId(),
                meeting.getHolders().ids(),
                clock.time(meeting.getFrom()),
                clock.time(meeting.getTo()),
                room);
    }

    /** One figure for each rule in catalogue order, those that are kept too. */
    private static List<ConstraintFigure> figures(WeightTable weights, RuleCounts counts) {
        return Arrays.stream(ScheduleRule.values())
                .map(rule -> {
                    Weight weight = weights.get(rule);
                    int count = counts.of(rule);
                    return new ConstraintFigure(rule.id(), weight.toString(), weight.scoreOf(count), count);
                })
                .toList();
    }
}
