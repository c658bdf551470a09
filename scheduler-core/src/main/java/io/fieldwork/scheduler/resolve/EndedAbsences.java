package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of absences when people are back: whatever covers the moment of a return ends at that moment, be it typed in the
 * list, entered with a version before, or reported now. What ends before or begins after it stays, for it says something else. So
 * the order in which absences and returns are reported does not matter.
 *
 * <pre>{@code
 * EndedAbsences ended = EndedAbsences.of(input, absences, returns, issues);
 * ended.input();    // the list, and what was entered before
 * ended.absences(); // what was reported now
 * }</pre>
 *
 * @param notes what people should know of it, one plain sentence each, that may be handed out
 */
public record EndedAbsences(InspectionInput input, List<Absence> absences, List<String> notes) {

    public EndedAbsences {
        absences = List.copyOf(absences);
        notes = List.copyOf(notes);
    }

    /**
     * Ends absences.
     *
     * @param issues takes a return of somebody who is not away then, and an absence that would begin with the return
     */
    public static EndedAbsences of(
            InspectionInput input, List<Absence> absences, List<PersonReturn> returns, Issues issues) {
        EndedAbsences ended = new EndedAbsences(input, absences, List.of());
        for (PersonReturn back : returns) {
            ended = ended.endedBy(back, issues);
        }
        return ended;
    }

    private EndedAbsences endedBy(PersonReturn back, Issues issues) {
        List<Unavailability> diary = diary(back);
        List<Absence> reported = absences.stream()
                .filter(one -> one.who().equals(back.who()) && one.isInspector() == back.isInspector())
                .toList();
        List<Period> away = Period.joined(Stream.concat(
                        diary.stream().map(Unavailability::period),
                        reported.stream().map(one -> new Period(one.start(), one.end())))
                .toList());
        if (away.stream().noneMatch(one -> covers(one, back.when()))) {
            issues.fault(back.place(), PlainTime.of(back.when()), whenAway(back, away));
            return this;
        }
        if (reported.stream().anyMatch(one -> one.start().equals(back.when()))) {
            issues.fault(
                    back.place(),
                    PlainTime.of(back.when()),
                    "another time than that at which --absent has " + name(back) + " away from then on");
            return this;
        }
        List<Unavailability> left = diary.stream()
                .flatMap(one ->
                        covers(one.period(), back.when()) ? one.without(from(back.when())).stream() : Stream.of(one))
                .toList();
        List<EnteredAbsence> entered = input.absences().stream()
                .flatMap(one -> one.who().equals(back.who()) && covers(one.period(), back.when())
                        ? one.without(from(back.when())).stream()
                        : Stream.of(one))
                .toList();
        List<Absence> now = absences.stream()
                .map(one -> reported.contains(one) && covers(new Period(one.start(), one.end()), back.when())
                        ? new Absence(one.who(), one.isInspector(), one.start(), back.when())
                        : one)
                .toList();
        List<String> told = new ArrayList<>(notes);
        InspectionInput ended = with(back, left, told).withAbsences(entered);
        noteWhatStays(back, left, told);
        return new EndedAbsences(ended, now, told);
    }

    private static boolean covers(Period period, LocalDateTime when) {
        return !period.start().isAfter(when) && when.isBefore(period.end());
    }

    private static Period from(LocalDateTime when) {
        return new Period(when, LocalDateTime.MAX);
    }

    private List<Unavailability> diary(PersonReturn back) {
        return back.isInspector() ? inspector(back).unavailable() : person(back).unavailable();
    }

    private Inspector inspector(PersonReturn back) {
        return input.inspectors().stream()
                .filter(one -> one.id().equals(back.who()))
                .findFirst()
                .orElseThrow();
    }

    private Person person(PersonReturn back) {
        return input.people().stream()
                .filter(one -> one.id().equals(back.who()))
                .findFirst()
                .orElseThrow();
    }

    private String name(PersonReturn back) {
        return back.isInspector() ? inspector(back).printedName() : person(back).printedName();
    }

    private InspectionInput with(PersonReturn back, List<Unavailability> left, List<String> told) {
        if (back.isInspector()) {
            Inspector one = inspector(back);
            return input.withInspectors(input.inspectors().stream()
                    .map(other -> other.equals(one) ? one.withUnavailable(left) : other)
                    .toList());
        }
        Person one = person(back);
        Person now = backEarlier(one, back, told).withUnavailable(left);
        return input.withPeople(input.people().stream()
                .map(other -> other.equals(one) ? now : other)
                .toList());
    }

    /** Whoever comes back earlier than was expected has the first day back then (ALLOC-005). */
    private static Person backEarlier(Person one, PersonReturn back, List<String> told) {
        LocalDate expected = one.firstDayBack();
        LocalDate day = back.when().toLocalDate();
        if (expected == null || !expected.isAfter(day)) {
            return one;
        }
        told.add(one.printedName() + " is back on " + PlainTime.of(day) + ": that is the first day back now, and not "
                + PlainTime.of(expected) + ".");
        return one.toBuilder().firstDayBack(day).build();
    }

    /** An absence that begins later was not ended: whoever knows that it is over says so too. */
    private void noteWhatStays(PersonReturn back, List<Unavailability> left, List<String> told) {
        LocalDateTime end = input.inspection().monday().plusWeeks(1).atStartOfDay();
        List<Period> later = Period.joined(left.stream()
                .map(Unavailability::period)
                .filter(one -> one.start().isAfter(back.when()) && one.start().isBefore(end))
                .toList());
        if (!later.isEmpty()) {
            told.add(name(back) + " is back on " + PlainTime.of(back.when()) + " and away again " + words(later)
                    + ": that stays; --back ends it too.");
        }
    }

    private String whenAway(PersonReturn back, List<Period> away) {
        String name = name(back);
        return away.isEmpty()
                ? "somebody who is away: " + name + " is not away at all"
                : "a time at which " + name + " is away: " + words(away);
    }

    private static String words(List<Period> periods) {
        return periods.stream()
                .map(one -> PlainTime.of(one.start()) + " to " + PlainTime.of(one.end()))
                .collect(Collectors.joining("; "));
    }
}
