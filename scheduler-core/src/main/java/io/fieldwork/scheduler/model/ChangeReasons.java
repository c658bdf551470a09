package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.model.ScheduleChange.Place;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says why a case or meeting was changed, in words that may be handed out: who is not available, which slot is gone, which
 * case has the place now. Of a rule about the child, and of why somebody is away, it says nothing (PRIV-001, FIELD-036).
 *
 * <p>It is not what moved the search, which weighs everything at once, but the first thing that would have been wrong with the
 * old place as the inspection is now; where nothing would, the change makes room for others.
 */
final class ChangeReasons {

    static final String DROPPED = "It is no longer part of the inspection.";

    private final InspectionInput input;
    private final Diaries diaries;
    private final WeekClock clock;
    private final Map<String, CaseInput> cases = new LinkedHashMap<>();
    private final Map<String, MeetingInput> meetings = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Inspector> inspectors = new LinkedHashMap<>();
    private final Map<List<Object>, String> caseByPlace = new HashMap<>();

    ChangeReasons(InspectionInput input, Schedule after) {
        this.input = input;
        this.clock = new WeekClock(input.inspection().monday());
        this.diaries = new Diaries(input, clock);
        input.cases().forEach(one -> cases.put(one.reference(), one));
        input.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
        input.people().forEach(person -> people.put(person.id(), person));
        input.inspectors().forEach(inspector -> inspectors.put(inspector.id(), inspector));
        for (ScheduledCase one : after.cases()) {
            if (one.inspector() != null && one.start() != null) {
                caseByPlace.put(List.of(one.inspector(), one.start()), one.reference());
            }
        }
    }

    String why(Subject subject, String id, @Nullable Place before, @Nullable Place after) {
        if (before == null) {
            return subject == Subject.CASE ? "The case had no slot before." : "The meeting had no time before.";
        }
        String why = subject == Subject.CASE ? whyCase(id, before, after) : whyMeeting(id, before);
        if (why != null) {
            return why;
        }
        return after == null ? "No place is left for it." : "It makes room for the other changes.";
    }

    private @Nullable String whyCase(String reference, Place before, @Nullable Place after) {
        String inspector = before.inspectors().get(0);
        if (isGone(inspector, before.start())) {
            return "The slot is no longer there.";
        }
        if (isHeld(inspector, before)) {
            return nameOfInspector(inspector) + " is not available then.";
        }
        CaseInput one = Objects.requireNonNull(cases.get(reference), "unknown case");
        String wasSeen = before.attendee();
        if (wasSeen != null && isAway(wasSeen, one, before)) {
            return nameOfPerson(wasSeen) + " is not available then.";
        }
        if (after != null && after.attendee() != null && before.attendee() == null) {
            return "It can now be an interview.";
        }
        if (wasSeen != null && !wasSeen.equals(one.caseManager()) && !wasSeen.equals(one.standIn())) {
            return "Somebody else is now to be interviewed.";
        }
        if (wasSeen != null && after != null && wasSeen.equals(one.standIn()) && !wasSeen.equals(after.attendee())) {
            return "The case manager can now be interviewed.";
        }
        String there = caseByPlace.get(List.of(inspector, before.start()));
        return there == null || there.equals(reference) ? null : "Its slot is needed for " + there + ".";
    }

    private @Nullable String whyMeeting(String id, Place before) {
        for (String inspector : before.inspectors()) {
            if (isHeld(inspector, before)) {
                return nameOfInspector(inspector) + " is not available then.";
            }
        }
        MeetingInput meeting = Objects.requireNonNull(meetings.get(id), "unknown meeting");
        for (Attendee attendee : meeting.attendees()) {
            if (!diaries.isFree(people.get(attendee.person()), minute(before.start()), minute(before.end()))) {
                return nameOfPerson(attendee.person()) + " is not available then.";
            }
        }
        return null;
    }

    /** True where the inspector has no slot that starts then. */
    private boolean isGone(String inspector, LocalDateTime start) {
        return input.slots().stream()
                .noneMatch(slot ->
                        slot.inspector().equals(inspector) && slot.start().equals(start));
    }

    /** True where a commitment or an unavailability of the inspector lies across the old place. */
    private boolean isHeld(String inspector, Place place) {
        Span span = new Span(minute(place.start()), minute(place.end()));
        return diaries.ofInspector(inspector).stream()
                .anyMatch(time -> time.span().overlaps(span));
    }

    /** True where the person is not free for the whole interview, as long as the case needs it to be. */
    private boolean isAway(String person, CaseInput one, Place place) {
        int joining = minute(Objects.requireNonNullElse(place.joining(), place.start()));
        int length = one.interviewMinutes(input.inspection().programme(), minute(place.end()) - minute(place.start()));
        return people.containsKey(person) && !diaries.isFree(people.get(person), joining, joining + length);
    }

    private int minute(LocalDateTime time) {
        return clock.minute(time);
    }

    private String nameOfPerson(String id) {
        Person person = people.get(id);
        return person == null || person.name().isBlank() ? id : person.name();
    }

    private String nameOfInspector(String id) {
        Inspector inspector = inspectors.get(id);
        return inspector == null ? id : inspector.printedName();
    }
}
