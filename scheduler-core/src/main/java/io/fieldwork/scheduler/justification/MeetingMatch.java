package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/**
 * A rule that one meeting, or a pair of them, breaks where it lies; or that it has no start.
 *
 * @param amount how many matches of the rule this is
 * @param meetings ids
 * @param inspectors ids of those who hold it; empty where it has no start, and for a pair
 */
public record MeetingMatch(
        ScheduleRule rule, int amount, List<String> meetings, List<String> inspectors, String sentence)
        implements RuleMatch {

    public MeetingMatch {
        meetings = List.copyOf(meetings);
        inspectors = List.copyOf(inspectors);
    }

    /** The meeting as it stands now. */
    public static MeetingMatch of(ScheduleRule rule, Meeting meeting, int amount, String what) {
        boolean placed = meeting.getStart() != null;
        String at =
                placed ? " on " + PrintedTimes.when(meeting.getFacts().week().clock(), meeting.getSpan()) : "";
        return new MeetingMatch(
                rule,
                amount,
                List.of(meeting.getId()),
                placed ? meeting.getHolders().ids() : List.of(),
                "Meeting " + meeting.getId() + " (" + meeting.getInput().title() + ")" + at + ": " + what + ".");
    }

    /** Two meetings that are in one room at once. */
    public static MeetingMatch ofPair(ScheduleRule rule, Meeting first, Meeting second, String what) {
        return new MeetingMatch(
                rule,
                1,
                List.of(first.getId(), second.getId()),
                List.of(),
                "Meetings " + first.getId() + " and " + second.getId() + " on "
                        + PrintedTimes.when(first.getFacts().week().clock(), first.getSpan()) + ": " + what + ".");
    }
}
