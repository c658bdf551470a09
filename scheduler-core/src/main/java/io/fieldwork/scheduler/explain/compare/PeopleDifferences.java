package io.fieldwork.scheduler.explain.compare;

import io.fieldwork.scheduler.explain.compare.ScheduleComparison.PersonDifference;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Whose week differs between two schedules of one inspection, and by which appointments.
 *
 * <p>An appointment is what its owner was told: an inspector when a case or a meeting begins, everybody else when and
 * with whom. So a case that another inspector takes at the same time differs for the person who is interviewed, and one
 * in a slot of another name at the same time differs for nobody.
 */
final class PeopleDifferences {

    private final InspectionInput input;
    private final Map<String, Inspector> team = new LinkedHashMap<>();
    private final Map<String, MeetingInput> meetings = new LinkedHashMap<>();

    private PeopleDifferences(InspectionInput input) {
        this.input = input;
        input.inspectors().forEach(inspector -> team.put(inspector.id(), inspector));
        input.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
    }

    static List<PersonDifference> of(InspectionInput expanded, Schedule first, Schedule second) {
        return new PeopleDifferences(expanded).find(first, second);
    }

    private List<PersonDifference> find(Schedule first, Schedule second) {
        List<PersonDifference> found = new ArrayList<>();
        for (Inspector inspector : input.inspectors()) {
            addWhereDifferent(
                    found,
                    inspector.id(),
                    inspector.printedName(),
                    true,
                    ofInspector(first, inspector.id()),
                    ofInspector(second, inspector.id()));
        }
        for (Person person : input.people()) {
            addWhereDifferent(
                    found,
                    person.id(),
                    person.printedName(),
                    false,
                    ofPerson(first, person.id()),
                    ofPerson(second, person.id()));
        }
        return found;
    }

    /** Adds a person who has an appointment in one of the weeks that is not in the other. */
    private static void addWhereDifferent(
            List<PersonDifference> found,
            String id,
            String name,
            boolean isInspector,
            List<Appointment> first,
            List<Appointment> second) {
        List<String> onlyFirst = without(first, second);
        List<String> onlySecond = without(second, first);
        if (!onlyFirst.isEmpty() || !onlySecond.isEmpty()) {
            found.add(new PersonDifference(id, name, isInspector, onlyFirst, onlySecond));
        }
    }

    private static List<String> without(List<Appointment> appointments, List<Appointment> others) {
        return appointments.stream()
                .filter(appointment -> !others.contains(appointment))
                .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::what))
                .map(Appointment::phrase)
                .toList();
    }

    /** The cases and meetings of an inspector, with the start of each. */
    private List<Appointment> ofInspector(Schedule schedule, String id) {
        List<Appointment> appointments = new ArrayList<>();
        for (ScheduledCase one : schedule.cases()) {
            if (id.equals(one.inspector()) && one.start() != null) {
                appointments.add(new Appointment(one.start(), one.reference()));
            }
        }
        for (ScheduledMeeting meeting : schedule.meetings()) {
            if (meeting.start() != null && meeting.inspectors().contains(id)) {
                appointments.add(new Appointment(meeting.start(), meeting.id()));
            }
        }
        return appointments;
    }

    /** The interviews and meetings of a person, each with who holds it. */
    private List<Appointment> ofPerson(Schedule schedule, String id) {
        List<Appointment> appointments = new ArrayList<>();
        for (ScheduledCase one : schedule.cases()) {
            if (id.equals(one.attendee()) && one.interviewStart() != null) {
                appointments.add(new Appointment(
                        one.interviewStart(), one.reference() + " with " + nameOf(Objects.toString(one.inspector()))));
            }
        }
        for (ScheduledMeeting meeting : schedule.meetings()) {
            MeetingInput known = meetings.get(meeting.id());
            if (meeting.start() != null
                    && known != null
                    && known.attendees().stream().map(Attendee::person).anyMatch(id::equals)) {
                String with = inTeamOrder(meeting.inspectors());
                appointments.add(new Appointment(meeting.start(), meeting.id() + " with " + with));
            }
        }
        return appointments;
    }

    /** Whoever wrote the schedule by hand may have named them in any order. */
    private String inTeamOrder(List<String> ids) {
        List<String> order = List.copyOf(team.keySet());
        return ids.stream()
                .sorted(Comparator.comparingInt(id -> order.contains(id) ? order.indexOf(id) : order.size()))
                .map(this::nameOf)
                .collect(Collectors.joining(", "));
    }

    private String nameOf(String id) {
        Inspector inspector = team.get(id);
        return inspector == null ? id : inspector.printedName();
    }

    private record Appointment(LocalDateTime start, String what) {

        String phrase() {
            return PrintedTimes.day(start.toLocalDate()) + " " + PrintedTimes.time(start) + ": " + what;
        }
    }
}
