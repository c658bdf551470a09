package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody is away for a time. No reason is kept, and no first day back follows from it (PRIV-001).
 *
 * @param who id of a person or of an inspector
 * @param isInspector whose id it is
 * @param start first moment of the absence
 * @param end first moment after it
 */
public record Absence(String who, boolean isInspector, LocalDateTime start, LocalDateTime end) {

    /** The inspection in which that person is away too. */
    public InspectionInput addTo(InspectionInput input) {
        Unavailability away = new Unavailability(start, end, "");
        if (isInspector) {
            return input.withInspectors(input.inspectors().stream()
                    .map(one -> one.id().equals(who) ? one.withUnavailable(and(one.unavailable(), away)) : one)
                    .toList());
        }
        List<Person> people = input.people().stream()
                .map(one -> one.id().equals(who) ? one.withUnavailable(and(one.unavailable(), away)) : one)
                .toList();
        return input.withPeople(people);
    }

    /** The same as an amended inspection says it, with the version that is made because of it. */
    public EnteredAbsence entered(int version) {
        return new EnteredAbsence(who, start, end, version);
    }

    /** The name of whoever is away; the id where there is none. */
    public String name(InspectionInput input) {
        if (isInspector) {
            return input.inspectors().stream()
                    .filter(one -> one.id().equals(who))
                    .map(Inspector::printedName)
                    .findFirst()
                    .orElse(who);
        }
        return input.people().stream()
                .filter(one -> one.id().equals(who))
                .map(Person::printedName)
                .findFirst()
                .orElse(who);
    }

    /** The absences that are known, and this one. */
    private static List<Unavailability> and(List<Unavailability> known, Unavailability away) {
        List<Unavailability> all = new ArrayList<>(known);
        all.add(away);
        return all;
    }
}
