package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was away the week before and when the first day back is, derived from the absences: nobody is asked twice (ALLOC-004,
 * ALLOC-005, ALLOC-024, ALLOC-025).
 *
 * <pre>{@code
 * FirstDaysBack.of(expanded).input();   // with both fields filled of whoever was away
 * FirstDaysBack.of(expanded).returns(); // of whom that was, to be said
 * }</pre>
 *
 * <p>An absence of whole days that holds the last working day before the fieldwork week makes a person absent the week
 * before, and the first working day after it is the first day back. Weekends, bank holidays and the days of the week on
 * which the person never works are no working days, and absences with none between them are one. What somebody typed (Yes or a
 * date) comes before what is derived; where the two differ, that is a warning. An absence that was entered when a published week
 * was solved again derives nothing.
 *
 * @param input the inspection with what was derived
 * @param returns for whom something was derived, in the order of the people
 * @param differences a warning, by JSON path, for each person of whom a list says another day than the absences
 */
public record FirstDaysBack(InspectionInput input, List<DerivedReturn> returns, List<Issue.Warning> differences) {

    public FirstDaysBack {
        returns = List.copyOf(returns);
        differences = List.copyOf(differences);
    }

    /** Derives for everybody; the inspection is valid. */
    public static FirstDaysBack of(InspectionInput input) {
        WorkingDays workingDays = new WorkingDays(BankHolidays.shipped());
        LocalDate monday = input.inspection().monday();
        List<Person> people = new ArrayList<>();
        List<DerivedReturn> returns = new ArrayList<>();
        List<Issue.Warning> differences = new ArrayList<>();
        for (int i = 0; i < input.people().size(); i++) {
            Person person = input.people().get(i);
            List<Unavailability> typed = EnteredAbsence.typed(person.id(), person.unavailable(), input.absences());
            Optional<DerivedReturn> derived = new Diary(person, typed, monday, workingDays).derive();
            LocalDate given = person.firstDayBack();
            if (derived.isPresent()
                    && given != null
                    && !given.equals(derived.get().firstDayBack())) {
                differences.add(new Issue.Warning(
                        "people[" + i + "].firstDayBack",
                        PlainTime.of(given),
                        PlainTime.of(derived.get().firstDayBack())
                                + ", which follows from the absences; what is typed here counts",
                        null));
            }
            boolean isNews = derived.isPresent() && (given == null || !person.absentPreviousWeek());
            if (isNews) {
                DerivedReturn back =
                        given == null ? derived.get() : derived.get().on(given);
                returns.add(back);
                people.add(person.toBuilder()
                        .absentPreviousWeek(true)
                        .firstDayBack(back.firstDayBack())
                        .build());
            } else {
                people.add(person);
            }
        }
        return new FirstDaysBack(returns.isEmpty() ? input : input.withPeople(people), returns, differences);
    }

    /** The days of one person. */
    private static final class Diary {

        /** Whoever is away from the one to the other is away for the whole day. */
        private static final LocalTime DAY_BEGINS = LocalTime.of(9, 0);

        private static final LocalTime DAY_ENDS = LocalTime.of(17, 0);

        private static final Set<DayOfWeek> WORKING_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

        private final Person person;
        private final LocalDate monday;
        private final WorkingDays workingDays;
        private final Set<DayOfWeek> daysOff;

        /** Absences that touch or overlap are one; in time order. */
        private final List<Period> absences;

        Diary(Person person, List<Unavailability> unavailable, LocalDate monday, WorkingDays workingDays) {
            this.person = person;
            this.monday = monday;
            this.workingDays = workingDays;
            daysOff = daysOff(unavailable, monday);
            absences = Period.joined(
                    unavailable.stream().map(Unavailability::period).toList());
        }

        /** Single whole days, on one day of the week before and of the week itself: that is a day off each week. */
        private static Set<DayOfWeek> daysOff(List<Unavailability> unavailable, LocalDate monday) {
            Set<DayOfWeek> before = EnumSet.noneOf(DayOfWeek.class);
            Set<DayOfWeek> now = EnumSet.noneOf(DayOfWeek.class);
            for (Unavailability one : unavailable) {
                LocalDate day = one.start().toLocalDate();
                if (one.period()
                        .equals(new Period(day.atStartOfDay(), day.plusDays(1).atStartOfDay()))) {
                    if (!day.isBefore(monday.minusWeeks(1)) && day.isBefore(monday)) {
                        before.add(day.getDayOfWeek());
                    } else if (!day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))) {
                        now.add(day.getDayOfWeek());
                    }
                }
            }
            before.retainAll(now);
            // Whoever typed two weeks of leave day by day works in other weeks.
            return before.containsAll(WORKING_WEEK) ? EnumSet.noneOf(DayOfWeek.class) : before;
        }

        Optional<DerivedReturn> derive() {
            if (absences.isEmpty()) {
                return Optional.empty();
            }
            LocalDate lastWorkingDay = monday.minusDays(1);
            while (!isWorkingDay(lastWorkingDay)) {
                lastWorkingDay = lastWorkingDay.minusDays(1);
            }
            if (absenceOn(lastWorkingDay) == null) {
                return Optional.empty();
            }
            LocalDate from = lastWorkingDay;
            for (LocalDate day = lastWorkingDay; isAwayOrOff(day); day = dayBefore(day)) {
                from = absenceOn(day) == null ? from : firstDay(day);
            }
            LocalDate to = lastWorkingDay;
            LocalDate back = lastWorkingDay;
            while (isAwayOrOff(back)) {
                to = absenceOn(back) == null ? to : lastDay(back);
                back = dayAfter(back);
            }
            return Optional.of(new DerivedReturn(person.id(), person.name(), from, to, back));
        }

        private boolean isAwayOrOff(LocalDate day) {
            return absenceOn(day) != null || !isWorkingDay(day);
        }

        private boolean isWorkingDay(LocalDate day) {
            return workingDays.isWorkingDay(day) && !daysOff.contains(day.getDayOfWeek());
        }

        /** The absence that leaves no hour of the day's work; null where there is none. */
        private @Nullable Period absenceOn(LocalDate day) {
            Period work = new Period(day.atTime(DAY_BEGINS), day.atTime(DAY_ENDS));
            for (Period absence : absences) {
                if (absence.contains(work)) {
                    return absence;
                }
            }
            return null;
        }

        /** Before the whole absence that the day is in: one of years is passed in a step. */
        private LocalDate dayBefore(LocalDate day) {
            return firstDay(day).minusDays(1);
        }

        private LocalDate dayAfter(LocalDate day) {
            return lastDay(day).plusDays(1);
        }

        private LocalDate firstDay(LocalDate day) {
            Period absence = absenceOn(day);
            if (absence == null) {
                return day;
            }
            LocalDate first = absence.start().toLocalDate();
            return absence.start().toLocalTime().isAfter(DAY_BEGINS) ? first.plusDays(1) : first;
        }

        private LocalDate lastDay(LocalDate day) {
            Period absence = absenceOn(day);
            if (absence == null) {
                return day;
            }
            LocalDate last = absence.end().toLocalDate();
            return absence.end().toLocalTime().isBefore(DAY_ENDS) ? last.minusDays(1) : last;
        }
    }
}
