package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.FixedTime;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.WeekClock;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands against each start that an unplaced meeting could have: the diaries of its inspectors and of the people it
 * needs, the meetings and interviews that hold them, its room and declared conflicts (SLOT-049, SLOT-052, W2-017). No
 * reason of an absence is named.
 *
 * <p>Each start is judged with the inspectors who could best hold it, and neighbouring starts with the same obstacles
 * become one line: a morning that one absence closes is said once.
 */
public final class MeetingObstacles {

    /** Where nothing stands against a start and the schedule did without it all the same. */
    private static final String NOBODY = "it would spoil somebody's lunch, or cost more elsewhere than it is worth";

    private final Inspection inspection;
    private final Meeting meeting;

    public MeetingObstacles(Inspection inspection, Meeting meeting) {
        this.inspection = inspection;
        this.meeting = meeting;
    }

    /** One line for each run of starts that the same things stand against, in time order. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int first = -1;
        int last = -1;
        String against = "";
        for (int minute : starts()) {
            String now = String.join("; ", fewest(minute));
            boolean goesOn = minute == last + RuleLimits.GRID && now.equals(against);
            if (!goesOn) {
                add(lines, first, last, against);
                first = minute;
                against = now;
            }
            last = minute;
        }
        add(lines, first, last, against);
        return lines;
    }

    private void add(List<String> lines, int first, int last, String against) {
        if (first < 0) {
            return;
        }
        WeekClock clock = inspection.getWeek().clock();
        String from = PrintedTimes.time(clock.time(first));
        String starts = first == last ? "at " + from : "from " + from + " to " + PrintedTimes.time(clock.time(last));
        lines.add(PrintedTimes.day(clock.time(first).toLocalDate()) + ", start " + starts + ": " + against);
    }

    /** Every start of the grid at which the whole meeting lies in one of its windows. */
    private List<Integer> starts() {
        int length = meeting.getInput().minutes();
        return meeting.getPossibleStarts().stream()
                .map(MeetingStart::minute)
                .filter(minute -> Span.anyContains(meeting.getFacts().windows(), minute, minute + length))
                .sorted()
                .toList();
    }

    /** What stands against a start with those inspectors who could best hold it. */
    private List<String> fewest(int minute) {
        return meeting.getPossibleHolders().stream()
                .map(group -> obstacles(group, new MeetingStart(minute)))
                .min(Comparator.comparingInt(List::size))
                .map(against -> against.isEmpty() ? List.of(NOBODY) : against)
                .orElse(List.of());
    }

    /** All that stands against one start with one group; empty where nothing does. */
    private List<String> obstacles(InspectorGroup group, MeetingStart start) {
        Set<String> found = new LinkedHashSet<>();
        if (meeting.getFacts().isEmptyAt(start.minute())) {
            found.add(names(meeting.getFacts().required()) + " unavailable");
        }
        for (Inspector inspector : group.inspectors()) {
            for (FixedTime time : meeting.getFacts().blockersOf(inspector, start.minute())) {
                found.add(inspector.printedName()
                        + (time.kind() == null ? " is unavailable" : " has \"" + time.label() + "\""));
            }
            for (FixedTime time : meeting.getFacts().closeCommitmentsOf(inspector, start.minute())) {
                if (!time.span()
                        .overlaps(
                                start.minute(),
                                start.minute() + meeting.getInput().minutes())) {
                    found.add(inspector.printedName() + " has \"" + time.label() + "\" too close to it");
                }
            }
        }
        conflicts(group, found);
        busyRoom(start, found);
        for (Occupation wanted : meeting.getOccupationsAt(start, group)) {
            busyInspector(wanted, found);
        }
        for (Engagement wanted : meeting.getEngagementsAt(start, group)) {
            busyPerson(wanted, found);
        }
        return List.copyOf(found);
    }

    /** That somebody declared a conflict is not said, for the summary may be handed out. */
    private void conflicts(InspectorGroup group, Set<String> found) {
        for (Inspector inspector : group.inspectors()) {
            if (meeting.getInput().attendees().stream()
                    .anyMatch(attendee -> inspector.conflicts().contains(attendee.person()))) {
                found.add(inspector.printedName() + " may not hold it");
            }
        }
    }

    private void busyRoom(MeetingStart start, Set<String> found) {
        String room = meeting.getInput().room();
        int end = start.minute() + meeting.getInput().minutes();
        for (Meeting other : inspection.getMeetings()) {
            boolean isThere = room != null && room.equals(other.getInput().room()) && other.getStart() != null;
            if (isThere && other != meeting && other.getSpan().overlaps(start.minute(), end)) {
                found.add("its room is taken by " + other.getId());
            }
        }
    }

    /** What else of the schedule holds an inspector then. */
    private void busyInspector(Occupation wanted, Set<String> found) {
        for (Meeting other : inspection.getMeetings()) {
            if (other.getStart() != null && other.getOccupations().stream().anyMatch(theirs -> meets(wanted, theirs))) {
                found.add(wanted.inspector().printedName() + " holds " + other.getId());
            }
        }
        for (CaseAssessment one : inspection.getCases()) {
            if (one.getSlot() != null && meets(wanted, one.getAssignedSlot().occupation())) {
                found.add(wanted.inspector().printedName() + " has case " + one.getReference());
            }
        }
    }

    private static boolean meets(Occupation wanted, Occupation theirs) {
        return wanted.inspector().equals(theirs.inspector()) && wanted.isCloseTo(theirs);
    }

    /** What else of the schedule holds somebody who is needed then. */
    private void busyPerson(Engagement wanted, Set<String> found) {
        for (Meeting other : inspection.getMeetings()) {
            if (other.getStart() != null && other.getEngagements().stream().anyMatch(theirs -> meets(wanted, theirs))) {
                found.add(wanted.person().name() + " is in " + other.getId());
            }
        }
        for (CaseAssessment one : inspection.getCases()) {
            if (one.getSlot() != null && one.isAttended() && meets(wanted, one.getEngagement())) {
                found.add(wanted.person().name() + " is interviewed about " + one.getReference());
            }
        }
    }

    private static boolean meets(Engagement wanted, Engagement theirs) {
        return wanted.person().equals(theirs.person()) && wanted.isCloseTo(theirs);
    }

    private static String names(List<Person> people) {
        List<String> names = people.stream().map(Person::name).toList();
        return String.join(" and ", names) + (names.size() == 1 ? " is" : " are");
    }
}
