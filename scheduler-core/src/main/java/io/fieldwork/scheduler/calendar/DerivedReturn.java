package io.fieldwork.scheduler.calendar;

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
}
