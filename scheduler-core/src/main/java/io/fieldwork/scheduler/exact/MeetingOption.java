package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingPlacement;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.WeekClock;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One start and one group of inspectors that one meeting may be given, and the decision to do so.
 *
 * @param minute the start, in minutes of the week
 */
record MeetingOption(Meeting meeting, int minute, InspectorGroup holders, Literal taken) {

    MeetingOption decidedBy(Literal decision) {
        return new MeetingOption(meeting, minute, holders, decision);
    }

    Span span() {
        return new Span(minute, minute + meeting.getInput().minutes());
    }

    int day() {
        return WeekClock.dayOf(minute);
    }

    LocalDateTime startTime() {
        return meeting.getFacts().week().clock().time(minute);
    }

    boolean isHeldBy(Inspector inspector) {
        return holders.inspectors().contains(inspector);
    }

    /** The site at which attendees are asked to be. */
    @Nullable String site() {
        return meeting.getFacts().siteFor(holders.inspectors().get(0));
    }

    /** What follows from it alone. */
    MeetingPlacement placement() {
        return meeting.getFacts().placement(minute, holders);
    }

    /** True where the schedule has the meeting at this start with these inspectors, in any order. */
    boolean isAsIn(ScheduledMeeting placed) {
        return startTime().equals(placed.start())
                && placed.inspectors().size() == holders.inspectors().size()
                && Set.copyOf(holders.ids()).equals(Set.copyOf(placed.inspectors()));
    }

    ScheduledMeeting scheduled() {
        return new ScheduledMeeting(
                meeting.getId(),
                holders.ids(),
                startTime(),
                startTime().plusMinutes(meeting.getInput().minutes()),
                meeting.getInput().room());
    }
}
