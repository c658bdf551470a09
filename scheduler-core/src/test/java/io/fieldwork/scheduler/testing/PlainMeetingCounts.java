package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.PlainFacts.Event;
import io.fieldwork.scheduler.testing.PlainFacts.Held;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What each meeting costs, and what activities and people have to do with one another. */
final class PlainMeetingCounts {

    private final PlainFacts facts;
    private final PlainCounts counts;

    PlainMeetingCounts(PlainFacts facts, PlainCounts counts) {
        this.facts = facts;
        this.counts = counts;
    }

    void count() {
        for (MeetingInput meeting : facts.input().meetings()) {
            boolean placed =
                    facts.held().stream().anyMatch(held -> held.meeting().id().equals(meeting.id()));
            counts.add(ScheduleRule.MEETING_UNPLACED, placed ? 0 : meeting.priority());
        }
        facts.held().forEach(this::one);
        rooms();
        facts.input().inspectors().forEach(inspector -> activities(inspector.id()));
        facts.input().people().forEach(this::clashes);
    }

    private void one(Held held) {
        MeetingInput meeting = held.meeting();
        counts.addIf(ScheduleRule.MEETING_OUTSIDE_WINDOW, !PlainFacts.isWithinAny(windows(meeting), held.period()));
        counts.addIf(
                ScheduleRule.PREFERRED_WINDOW,
                !meeting.preferredWindows().isEmpty()
                        && !PlainFacts.isWithinAny(meeting.preferredWindows(), held.period()));
        int needed = 0;
        int missing = 0;
        boolean conflict = false;
        for (Attendee attendee : meeting.attendees()) {
            boolean busy = facts.isBusy(facts.person(attendee.person()), held.period());
            needed += attendee.required() ? 1 : 0;
            missing += attendee.required() && busy ? 1 : 0;
            counts.addIf(ScheduleRule.OPTIONAL_ATTENDEE_MISSING, !attendee.required() && busy);
            for (String inspector : held.inspectors()) {
                conflict |= facts.inspector(inspector).conflicts().contains(attendee.person());
            }
        }
        counts.add(ScheduleRule.ATTENDEE_MISSING, missing);
        counts.addIf(ScheduleRule.MEETING_EMPTY, needed > 0 && missing == needed);
        counts.addIf(ScheduleRule.CONFLICT_OF_INTEREST, conflict);
        for (String inspector : held.inspectors()) {
            counts.add(ScheduleRule.BLOCKED_PERIOD, facts.blockers(inspector, held.period()));
        }
    }

    private List<Period> windows(MeetingInput meeting) {
        if (!meeting.windows().isEmpty()) {
            return meeting.windows();
        }
        LocalDate monday = facts.input().inspection().monday();
        List<Period> weekdays = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            weekdays.add(new Period(
                    monday.plusDays(day).atTime(9, 0), monday.plusDays(day).atTime(17, 0)));
        }
        return weekdays;
    }

    private void rooms() {
        List<Held> held = facts.held();
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                String room = held.get(i).meeting().room();
                counts.addIf(
                        ScheduleRule.ROOM_CLASH,
                        room != null
                                && room.equals(held.get(j).meeting().room())
                                && held.get(i).period().overlaps(held.get(j).period()));
            }
        }
    }

    private void activities(String inspector) {
        List<Event> decided = facts.decided(inspector);
        int close = closePairs(decided);
        for (Event event : decided) {
            for (Event fixed : facts.fixed(inspector)) {
                close += facts.isClose(event, fixed) ? 1 : 0;
            }
        }
        counts.add(ScheduleRule.ACTIVITY_GAP, close);
        List<Held> own = facts.heldBy(inspector);
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                counts.addIf(
                        ScheduleRule.MEETINGS_PER_DAY,
                        own.get(i)
                                .period()
                                .start()
                                .toLocalDate()
                                .equals(own.get(j).period().start().toLocalDate()));
            }
        }
    }

    private int closePairs(List<Event> events) {
        int close = 0;
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                close += facts.isClose(events.get(i), events.get(j)) ? 1 : 0;
            }
        }
        return close;
    }

    private void clashes(Person person) {
        List<Event> events = new ArrayList<>();
        for (Placed at : facts.placed()) {
            if (person.equals(at.attendee())) {
                events.add(new Event(
                        at.interview(), facts.inspector(at.slot().inspector()).site()));
            }
        }
        for (Held held : facts.held()) {
            Inspector first = facts.inspector(held.inspectors().get(0));
            if (held.meeting().attendees().contains(new Attendee(person.id(), true))) {
                events.add(new Event(held.period(), facts.siteOf(held, first.id())));
            }
        }
        counts.add(ScheduleRule.CASE_MANAGER_CLASH, closePairs(events));
    }
}
