package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person could agree to on the telephone, and what the inspection is then.
 *
 * <pre>{@code
 * Concession free = new Concession.PersonFree(person, new Period(start, end));
 * free.what();           // "Case Manager 7 free on Wed 17 Sep 2014 09:30-10:45"
 * free.applyTo(expanded) // the inspection in which the period is free
 * }</pre>
 *
 * <p>Each kind knows by itself whom to ring, how much of their time it takes and what the inspection is once they
 * agree. So trying a what-if is {@link #applyTo} and solving again, and a further kind is one more record here and
 * whoever proposes it.
 */
public sealed interface Concession {

    /** Whom to ask. */
    String who();

    /** When; null where any time will do. */
    @Nullable Period when();

    /** How much of somebody's time it takes, in minutes: the smaller, the sooner it is asked. */
    long minutes();

    /** What to ask for, as a phrase. */
    String what();

    /** The inspection, once it is agreed. */
    InspectionInput applyTo(InspectionInput expanded);

    /** A person becomes free. */
    record PersonFree(Person person, Period when) implements Concession {

        @Override
        public String who() {
            return person.name();
        }

        @Override
        public long minutes() {
            return Concession.minutes(when);
        }

        @Override
        public String what() {
            return person.name() + " free on " + PrintedTimes.when(when);
        }

        @Override
        public InspectionInput applyTo(InspectionInput expanded) {
            return Concession.with(
                    expanded, person, person.withUnavailable(Unavailability.without(person.unavailable(), when)));
        }
    }

    /** An inspector becomes free. */
    record InspectorFree(Inspector inspector, Period when) implements Concession {

        @Override
        public String who() {
            return inspector.printedName();
        }

        @Override
        public long minutes() {
            return Concession.minutes(when);
        }

        @Override
        public String what() {
            return inspector.printedName() + " free on " + PrintedTimes.when(when);
        }

        @Override
        public InspectionInput applyTo(InspectionInput expanded) {
            Inspector free = inspector.withUnavailable(Unavailability.without(inspector.unavailable(), when));
            return expanded.withInspectors(expanded.inspectors().stream()
                    .map(other -> other.equals(inspector) ? free : other)
                    .toList());
        }
    }

    /** Somebody agrees to be seen on the first day back (ALLOC-005). */
    record Waiver(Person person, LocalDate day) implements Concession {

        @Override
        public String who() {
            return person.name();
        }

        @Override
        public Period when() {
            return new Period(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        }

        @Override
        public long minutes() {
            return 0;
        }

        @Override
        public String what() {
            return person.name() + " seen on the first day back, " + PrintedTimes.day(day)
                    + " (put Yes under \"First day back waived\")";
        }

        @Override
        public InspectionInput applyTo(InspectionInput expanded) {
            return Concession.with(expanded, person, person.withFirstDayBackWaived());
        }
    }

    /** Somebody else who knows the case takes the interview (ALLOC-037). */
    record StandIn(CaseInput one, long minutes) implements Concession {

        @Override
        public String who() {
            return "a stand-in for " + one.reference();
        }

        @Override
        public @Nullable Period when() {
            return null;
        }

        @Override
        public String what() {
            return "a stand-in for " + one.reference() + ": somebody who knows the case";
        }

        @Override
        public InspectionInput applyTo(InspectionInput expanded) {
            String id = "stand-in for " + one.reference();
            Person person = Person.builder(id, id).build();
            List<Person> people = new ArrayList<>(expanded.people());
            people.add(person);
            return expanded.withPeople(people)
                    .withCases(expanded.cases().stream()
                            .map(other -> other.equals(one) ? one.withStandIn(id) : other)
                            .toList());
        }
    }

    /** An inspector takes one more case. */
    record ExtraSlot(Inspector inspector, Period when) implements Concession {

        @Override
        public String who() {
            return inspector.printedName();
        }

        @Override
        public long minutes() {
            return Concession.minutes(when);
        }

        @Override
        public String what() {
            return "one more slot for " + inspector.printedName() + " on " + PrintedTimes.when(when);
        }

        @Override
        public InspectionInput applyTo(InspectionInput expanded) {
            List<SlotInput> slots = new ArrayList<>(expanded.slots());
            slots.add(new SlotInput("extra slot of " + inspector.id(), inspector.id(), when.start(), when.end()));
            return expanded.expandedTo(slots, expanded.commitments(), expanded.weights());
        }
    }

    /** A case may leave the slot that was fixed for it. */
    record Unpinned(CaseInput one) implements Concession {

        @Override
        public String who() {
            return "whoever fixed the slot of " + one.reference();
        }

        @Override
        public @Nullable Period when() {
            return null;
        }

        @Override
        public long minutes() {
            return 0;
        }

        @Override
        public String what() {
            return one.reference() + " may leave its fixed slot " + one.pinned();
        }

        @Override
        public InspectionInput applyTo(InspectionInput expanded) {
            return expanded.withCases(expanded.cases().stream()
                    .map(other -> other.equals(one) ? one.withPinned(null) : other)
                    .toList());
        }
    }

    private static long minutes(Period period) {
        return ChronoUnit.MINUTES.between(period.start(), period.end());
    }

    /** The inspection with one person changed. */
    private static InspectionInput with(InspectionInput expanded, Person old, Person changed) {
        return expanded.withPeople(expanded.people().stream()
                .map(other -> other.equals(old) ? changed : other)
                .toList());
    }
}
