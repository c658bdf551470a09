package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import java.util.ArrayList;
import java.util.List;

/** A meeting of a small test: an hour, at any time of the week, needing nobody, unless said. */
public final class TestMeeting {

    private final MeetingInput.Builder one;
    private final List<Attendee> attendees = new ArrayList<>();
    private final List<Period> windows = new ArrayList<>();
    private final List<Period> preferred = new ArrayList<>();

    TestMeeting(String id) {
        one = MeetingInput.builder(id, "Meeting " + id, 60, new MeetingHolders(List.of(), List.of(), 1));
    }

    public TestMeeting heldBy(String... inspectors) {
        one.inspectors(new MeetingHolders(List.of(inspectors), List.of(), 1));
        return this;
    }

    public TestMeeting heldByAnyOf(int count, String... inspectors) {
        one.inspectors(new MeetingHolders(List.of(), List.of(inspectors), count));
        return this;
    }

    public TestMeeting minutes(int newMinutes) {
        one.minutes(newMinutes);
        return this;
    }

    public TestMeeting needs(String... people) {
        for (String person : people) {
            attendees.add(new Attendee(person, true));
        }
        return this;
    }

    public TestMeeting mayHave(String... people) {
        for (String person : people) {
            attendees.add(new Attendee(person, false));
        }
        return this;
    }

    public TestMeeting window(String from, String to) {
        windows.add(TestWeek.period(from, to));
        return this;
    }

    public TestMeeting prefers(String from, String to) {
        preferred.add(TestWeek.period(from, to));
        return this;
    }

    public TestMeeting at(String newSite) {
        one.site(newSite);
        return this;
    }

    public TestMeeting in(String newRoom) {
        one.room(newRoom);
        return this;
    }

    public TestMeeting priority(int newPriority) {
        one.priority(newPriority);
        return this;
    }

    public TestMeeting pinnedTo(String start, String... inspectors) {
        one.pinned(new MeetingPin(TestWeek.at(start), List.of(inspectors)));
        return this;
    }

    MeetingInput build() {
        return one.attendees(attendees)
                .windows(windows)
                .preferredWindows(preferred)
                .build();
    }
}
