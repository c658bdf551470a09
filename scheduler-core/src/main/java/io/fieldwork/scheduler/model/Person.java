package io.fieldwork.scheduler.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is interviewed or attends meetings: a case manager, a stand-in, a partner. Identity is by id.
 *
 * @param site id of the site where the person works, or null
 * @param preferred periods that suit best; empty where none were given (ALLOC-002)
 * @param absentPreviousWeek true for who was away the week before fieldwork (ALLOC-004)
 * @param firstDayBack the day of return, or null: the fieldwork Monday where {@code absentPreviousWeek}
 * @param firstDayBackWaived true where the person agreed to be seen on the first day back
 * @param needs what the inspectors must know to meet the person well (ALLOC-008)
 * @param lineManager id of the line manager, or null
 */
public record Person(
        String id,
        String name,
        String email,
        @Nullable String site,
        List<Unavailability> unavailable,
        List<Period> preferred,
        boolean absentPreviousWeek,
        @Nullable LocalDate firstDayBack,
        boolean firstDayBackWaived,
        String needs,
        @Nullable String lineManager,
        String grade,
        List<String> roles) {

    public Person {
        unavailable = List.copyOf(unavailable);
        preferred = List.copyOf(preferred);
        roles = List.copyOf(roles);
    }

    /** The same person, who agreed to be seen on the first day back (ALLOC-005). */
    public Person withFirstDayBackWaived() {
        return new Person(
                id,
                name,
                email,
                site,
                unavailable,
                preferred,
                absentPreviousWeek,
                firstDayBack,
                true,
                needs,
                lineManager,
                grade,
                roles);
    }

    /** The same person with other periods away. */
    public Person withUnavailable(List<Unavailability> periods) {
        return new Person(
                id,
                name,
                email,
                site,
                periods,
                preferred,
                absentPreviousWeek,
                firstDayBack,
                firstDayBackWaived,
                needs,
                lineManager,
                grade,
                roles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
