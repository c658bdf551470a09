package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDate;

/**
 * Somebody who was away the week before, as the absences say by themselves (ALLOC-004, ALLOC-005).
 *
 * @param person id
 * @param name as people know the person
 * @param from the first day of the absence
 * @param to its last day, itself included
 * @param firstDayBack the first working day after it
 */
public record DerivedReturn(String person, String name, LocalDate from, LocalDate to, LocalDate firstDayBack) {

    /** The same absence where somebody has said when the first day back is. */
    DerivedReturn on(LocalDate given) {
        return new DerivedReturn(person, name, from, to, given);
    }

    /** One plain sentence; why somebody is away is nobody's business (PRIV-001). */
    public String sentence() {
        return (name.isBlank() ? person : name) + " is away from " + PlainTime.of(from) + " to " + PlainTime.of(to)
                + ": absent the week before, first day back " + PlainTime.of(firstDayBack) + ".";
    }
}
