package io.fieldwork.scheduler.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody whom a schedule names, by id and by the name that people know: whoever reads it later knows the person again,
 * in whatever row of the inspection the name stands by then.
 */
public record NamedPerson(String id, String name) {

    /** Everybody who has a part in the cases and meetings of an inspection, in its order. */
    public static List<NamedPerson> of(InspectionInput input) {
        Set<String> ids = new HashSet<>();
        for (CaseInput one : input.cases()) {
            ids.add(Objects.requireNonNullElse(one.caseManager(), ""));
            ids.add(Objects.requireNonNullElse(one.standIn(), ""));
        }
        input.meetings().forEach(meeting -> meeting.attendees().forEach(attendee -> ids.add(attendee.person())));
        return input.people().stream()
                .filter(person -> ids.contains(person.id()))
                .map(person -> new NamedPerson(person.id(), person.name()))
                .toList();
    }
}
