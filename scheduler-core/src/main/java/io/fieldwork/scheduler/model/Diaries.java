package io.fieldwork.scheduler.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is held when: the commitments and unavailabilities of inspectors and people, by id, in minutes of the week. Of people
 * nobody asks why they are held, so theirs are plain spans.
 */
final class Diaries {

    private final Map<String, List<FixedTime>> byInspector = new HashMap<>();
    private final Map<String, List<Span>> byPerson = new HashMap<>();
    private final Map<String, List<Span>> preferredByPerson = new HashMap<>();

    Diaries(InspectionInput input, WeekClock clock) {
        for (Commitment commitment : input.commitments()) {
            FixedTime time = new FixedTime(clock.span(commitment.period()), commitment.kind(), commitment.label());
            commitment.inspectors().forEach(id -> ofInspector(id).add(time));
            commitment.people().forEach(id -> ofPerson(id).add(time.span()));
        }
        for (Inspector inspector : input.inspectors()) {
            inspector
                    .unavailable()
                    .forEach(absence ->
                            ofInspector(inspector.id()).add(new FixedTime(clock.span(absence.period()), null, "")));
        }
        for (Person person : input.people()) {
            person.unavailable().forEach(absence -> ofPerson(person.id()).add(clock.span(absence.period())));
            preferredByPerson.put(
                    person.id(), person.preferred().stream().map(clock::span).toList());
        }
    }

    List<FixedTime> ofInspector(String id) {
        return byInspector.computeIfAbsent(id, key -> new ArrayList<>());
    }

    List<Span> ofPerson(String id) {
        return byPerson.computeIfAbsent(id, key -> new ArrayList<>());
    }

    List<Span> preferredBy(String personId) {
        return preferredByPerson.getOrDefault(personId, List.of());
    }

    boolean isFree(@Nullable Person person, int from, int to) {
        return person != null && !Span.anyOverlaps(ofPerson(person.id()), from, to);
    }
}
