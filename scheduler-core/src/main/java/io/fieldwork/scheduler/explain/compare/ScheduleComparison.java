package io.fieldwork.scheduler.explain.compare;

import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two schedules of one inspection side by side: what differs by constraint, by case and by person. It names nothing of a
 * child but the reference; all the same it is restricted, since a case that moves and a group's figure that changes with
 * it tell something of the child (FIELD-036).
 *
 * <pre>{@code ScheduleComparison.of(expanded, first, second).cases().forEach(one -> print(one.reference()));}</pre>
 *
 * @param firstScore for example {@code 0hard/0medium/-61soft}
 * @param constraints those whose count, weight or score differs, in catalogue order
 * @param cases those whose slot, inspector, time, mode or attendee differs, in the order of the inspection
 * @param meetings those whose time or inspectors differ
 * @param people those whose week differs: first the team, then who is interviewed or attends
 */
public record ScheduleComparison(
        String firstScore,
        String secondScore,
        List<ConstraintDifference> constraints,
        List<CaseDifference> cases,
        List<MeetingDifference> meetings,
        List<PersonDifference> people) {

    /** What one constraint costs in each of the two; the weights differ where each was solved under its own. */
    public record ConstraintDifference(String id, ConstraintFigure first, ConstraintFigure second) {}

    /** Where one case is in each of the two. */
    public record CaseDifference(String reference, ScheduledCase first, ScheduledCase second) {}

    /** When one meeting is in each of the two. */
    public record MeetingDifference(String id, ScheduledMeeting first, ScheduledMeeting second) {}

    /**
     * What changes in the week of one person.
     *
     * @param name as printed: the name, or the id where there is none
     * @param inspector true for a member of the team
     * @param onlyFirst appointments that the first schedule alone has, in time order, as one phrase each
     * @param onlySecond appointments that the second schedule alone has
     */
    public record PersonDifference(
            String id, String name, boolean inspector, List<String> onlyFirst, List<String> onlySecond) {

        public PersonDifference {
            onlyFirst = List.copyOf(onlyFirst);
            onlySecond = List.copyOf(onlySecond);
        }
    }

    public ScheduleComparison {
        constraints = List.copyOf(constraints);
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        people = List.copyOf(people);
    }

    /**
     * Compares two schedules, each with the figures that it carries: score a schedule first that was edited by hand.
     *
     * @param expanded the inspection that both belong to
     * @throws IllegalArgumentException where one of them lacks a case, a meeting or a constraint that the other has
     */
    public static ScheduleComparison of(InspectionInput expanded, Schedule first, Schedule second) {
        return new ScheduleComparison(
                first.score(),
                second.score(),
                constraints(first, second),
                cases(first, second),
                meetings(first, second),
                PeopleDifferences.of(expanded, first, second));
    }

    /** True where both put every case and meeting in the same place. */
    public boolean isSamePlacement() {
        return cases.isEmpty() && meetings.isEmpty();
    }

    private static List<ConstraintDifference> constraints(Schedule first, Schedule second) {
        Map<String, ConstraintFigure> others = new LinkedHashMap<>();
        second.constraints().forEach(figure -> others.put(figure.id(), figure));
        List<ConstraintDifference> differences = new ArrayList<>();
        for (ConstraintFigure figure : first.constraints()) {
            ConstraintFigure other = require(others.get(figure.id()), figure.id());
            if (!figure.equals(other)) {
                differences.add(new ConstraintDifference(figure.id(), figure, other));
            }
        }
        return differences;
    }

    private static List<CaseDifference> cases(Schedule first, Schedule second) {
        Map<String, ScheduledCase> others = new LinkedHashMap<>();
        second.cases().forEach(one -> others.put(one.reference(), one));
        List<CaseDifference> differences = new ArrayList<>();
        for (ScheduledCase one : first.cases()) {
            ScheduledCase other = require(others.get(one.reference()), one.reference());
            if (!one.equals(other)) {
                differences.add(new CaseDifference(one.reference(), one, other));
            }
        }
        return differences;
    }

    private static List<MeetingDifference> meetings(Schedule first, Schedule second) {
        Map<String, ScheduledMeeting> others = new LinkedHashMap<>();
        second.meetings().forEach(meeting -> others.put(meeting.id(), meeting));
        List<MeetingDifference> differences = new ArrayList<>();
        for (ScheduledMeeting meeting : first.meetings()) {
            ScheduledMeeting other = require(others.get(meeting.id()), meeting.id());
            if (!Objects.equals(meeting.start(), other.start())
                    || !Set.copyOf(meeting.inspectors()).equals(Set.copyOf(other.inspectors()))) {
                differences.add(new MeetingDifference(meeting.id(), meeting, other));
            }
        }
        return differences;
    }

    private static <T> T require(@Nullable T other, String id) {
        if (other == null) {
            throw new IllegalArgumentException("The second schedule has nothing of " + id + ".\n"
                    + "Maybe the two belong to different inspections.");
        }
        return other;
    }
}
