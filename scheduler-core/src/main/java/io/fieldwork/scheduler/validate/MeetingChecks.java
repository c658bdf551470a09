package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the meetings that are to be timed.
 *
 * <p>Every window must lie in the week; that one of them is long enough is a warning, for a meeting without a place
 * is allowed and told.
 */
final class MeetingChecks {

    private static final int LONGEST_MEETING = 600;

    private final CheckContext context;
    private final InspectionIssues issues;

    MeetingChecks(CheckContext context) {
        this.context = context;
        this.issues = context.issues();
    }

    void check(InspectionInput listed) {
        IdChecks ids = new IdChecks("meeting", issues);
        for (int i = 0; i < listed.meetings().size(); i++) {
            String path = "meetings[" + i + "]";
            MeetingInput meeting = listed.meetings().get(i);
            ids.id(path + ".id", meeting.id());
            figures(path, meeting);
            holders(path + ".inspectors", meeting.inspectors());
            attendees(path, meeting);
            windows(path + ".windows", meeting.windows(), meeting.minutes(), path);
            windows(path + ".preferredWindows", meeting.preferredWindows(), meeting.minutes(), path);
            context.sites().check(path + ".site", meeting.site());
            context.rooms().check(path + ".room", meeting.room());
            if (meeting.pinned() != null) {
                pin(path, meeting.inspectors(), meeting.pinned());
            }
        }
    }

    private void figures(String path, MeetingInput meeting) {
        if (meeting.minutes() < 1 || meeting.minutes() > LONGEST_MEETING) {
            issues.fault(path + ".minutes", meeting.minutes(), "minutes from 1 to " + LONGEST_MEETING);
        }
        if (meeting.priority() < 1 || meeting.priority() > 100) {
            issues.fault(path + ".priority", meeting.priority(), "a whole number from 1 (usual) to 100");
        }
        if (meeting.online() && meeting.joining().isEmpty()) {
            issues.warning(path + ".joining", null, "how people join the online meeting, such as a telephone number");
        }
    }

    private void holders(String path, MeetingHolders holders) {
        context.inspectors().checkAll(path + ".all", holders.all());
        context.inspectors().checkAll(path + ".anyOf", holders.anyOf());
        if (!issues.areSound(path + ".all", path + ".anyOf")) {
            return;
        }
        if (holders.all().isEmpty() == holders.anyOf().isEmpty()) {
            String found = holders.all().isEmpty() ? null : "both \"all\" and \"anyOf\"";
            issues.fault(path, found, "the inspectors who hold it: either all of a list, or a number of a list");
        } else if (holders.isChoice()
                && (holders.count() < 1 || holders.count() > holders.anyOf().size())) {
            issues.fault(
                    path + ".count",
                    holders.count(),
                    "a number from 1 to " + holders.anyOf().size() + ", the inspectors to choose from");
        }
    }

    private void attendees(String path, MeetingInput meeting) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < meeting.attendees().size(); k++) {
            Attendee attendee = meeting.attendees().get(k);
            String place = path + ".attendees[" + k + "].person";
            context.people().check(place, attendee.person());
            if (issues.isSound(place) && !seen.add(attendee.person())) {
                issues.fault(place, attendee.person(), "each person once; this one is on the meeting's list already");
            }
        }
    }

    /** Each window in the week, and one of them at least as long as the meeting. */
    private void windows(String path, List<Period> windows, int minutes, String meetingPath) {
        boolean allSound = issues.isSound(meetingPath + ".minutes");
        long longest = 0;
        for (int k = 0; k < windows.size(); k++) {
            Period window = windows.get(k);
            allSound &= context.periods().inWeek(path + "[" + k + "]", window);
            longest = Math.max(
                    longest, Duration.between(window.start(), window.end()).toMinutes());
        }
        if (allSound && !windows.isEmpty() && longest < minutes) {
            issues.warning(
                    path,
                    "at most " + longest + " minutes",
                    "a period of at least " + minutes + " minutes, as long as the meeting");
        }
    }

    private void pin(String path, MeetingHolders holders, MeetingPin pin) {
        String place = path + ".pinned";
        if (context.periods().inWeek(place + ".start", pin.start())
                && issues.isSound(place + ".start")
                && pin.start().getMinute() % RuleLimits.GRID != 0) {
            issues.warning(place + ".start", PlainTime.of(pin.start()), "a start on the quarter of an hour");
        }
        context.inspectors().checkAll(place + ".inspectors", pin.inspectors());
        if (pin.inspectors().isEmpty() || !issues.isSound(path + ".inspectors")) {
            return;
        }
        List<String> allowed = holders.isChoice() ? holders.anyOf() : holders.all();
        int wanted = holders.isChoice() ? holders.count() : allowed.size();
        if (pin.inspectors().size() != wanted || !allowed.containsAll(pin.inspectors())) {
            issues.fault(
                    place + ".inspectors",
                    String.join(", ", pin.inspectors()),
                    wanted + " of the inspectors who may hold the meeting: " + String.join(", ", allowed));
        }
    }
}
