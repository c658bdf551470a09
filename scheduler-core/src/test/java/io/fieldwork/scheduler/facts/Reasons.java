package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.CaseFact;
import io.fieldwork.scheduler.facts.WeekFacts.ChangeFact;
import io.fieldwork.scheduler.facts.WeekFacts.Place;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.testing.PlainInterview;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why something is not as it was, in the words that may be handed out: never why somebody is away, nothing of a child. */
record Reasons(WeekFacts facts) {

    String of(ChangeFact change) {
        Place was = change.before();
        if (!change.listed()) {
            return "It is no longer part of the inspection.";
        }
        if (was == null) {
            return change.isCase() ? "The case had no slot before." : "The meeting had no time before.";
        }
        String known = change.isCase() ? ofCase(change, was) : ofMeeting(change, was);
        if (known != null) {
            return known;
        }
        return change.after() == null ? "No place is left for it." : "It makes room for the other changes.";
    }

    private @Nullable String ofCase(ChangeFact change, Place was) {
        String inspector = was.inspectors().get(0);
        boolean slotIsThere = facts.input.slots().stream()
                .anyMatch(slot ->
                        slot.inspector().equals(inspector) && slot.start().equals(was.start()));
        if (!slotIsThere) {
            return "The slot is no longer there.";
        }
        if (isInspectorHeld(inspector, was.start(), was.end())) {
            return inspector(inspector) + " is not available then.";
        }
        CaseInput listed = facts.listed(change.id());
        String seen = was.attendee();
        if (seen != null && facts.people.containsKey(seen) && isPersonHeld(seen, was.joining(), leaves(listed, was))) {
            return person(seen) + " is not available then.";
        }
        Place is = change.after();
        if (seen == null && is != null && is.attendee() != null) {
            return "It can now be an interview.";
        }
        if (seen != null && !seen.equals(listed.caseManager()) && !seen.equals(listed.standIn())) {
            return "Somebody else is now to be interviewed.";
        }
        if (seen != null && seen.equals(listed.standIn()) && is != null && !seen.equals(is.attendee())) {
            return "The case manager can now be interviewed.";
        }
        String there = facts.cases.stream()
                .filter(one -> inspector.equals(one.inspector()) && was.start().equals(one.start()))
                .map(CaseFact::reference)
                .reduce(null, (first, last) -> last); // of two by hand in one slot, the last
        return there == null || there.equals(change.id()) ? null : "Its slot is needed for " + there + ".";
    }

    private LocalDateTime leaves(CaseInput listed, Place was) {
        return PlainInterview.of(facts.input, listed, new Period(was.start(), was.end()))
                .end();
    }

    private @Nullable String ofMeeting(ChangeFact change, Place was) {
        for (String inspector : was.inspectors()) {
            if (isInspectorHeld(inspector, was.start(), was.end())) {
                return inspector(inspector) + " is not available then.";
            }
        }
        MeetingInput listed = facts.input.meetings().stream()
                .filter(one -> one.id().equals(change.id()))
                .findFirst()
                .orElseThrow();
        for (Attendee attendee : listed.attendees()) {
            if (isPersonHeld(attendee.person(), was.start(), was.end())) {
                return person(attendee.person()) + " is not available then.";
            }
        }
        return null;
    }

    private boolean isInspectorHeld(String id, LocalDateTime from, LocalDateTime to) {
        Stream<Boolean> fixed = facts.input.commitments().stream()
                .filter(one -> one.inspectors().contains(id))
                .map(one -> overlap(one.start(), one.end(), from, to));
        Stream<Boolean> away = facts.input.inspectors().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.unavailable().stream())
                .map(one -> overlap(one.start(), one.end(), from, to));
        return Stream.concat(fixed, away).anyMatch(held -> held);
    }

    boolean isPersonHeld(String id, LocalDateTime from, LocalDateTime to) {
        Stream<Boolean> fixed = facts.input.commitments().stream()
                .filter(one -> one.people().contains(id))
                .map(one -> overlap(one.start(), one.end(), from, to));
        Stream<Boolean> away = facts.input.people().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.unavailable().stream())
                .map(one -> overlap(one.start(), one.end(), from, to));
        return Stream.concat(fixed, away).anyMatch(held -> held);
    }

    private static boolean overlap(LocalDateTime start, LocalDateTime end, LocalDateTime from, LocalDateTime to) {
        return start.isBefore(to) && from.isBefore(end);
    }

    private String inspector(String id) {
        Inspector known = facts.inspectors.get(id);
        return known == null ? id : WeekFacts.called(known);
    }

    private String person(String id) {
        String name = facts.person(id);
        return name.isBlank() ? id : name;
    }
}
