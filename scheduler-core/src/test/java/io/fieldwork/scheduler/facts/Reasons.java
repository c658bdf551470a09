package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.CaseFact;
import io.fieldwork.scheduler.facts.WeekFacts.ChangeFact;
import io.fieldwork.scheduler.facts.WeekFacts.MeetingFact;
import io.fieldwork.scheduler.facts.WeekFacts.Place;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not as it was, in the words that may be handed out: never why somebody is away, nothing of a child. All of
 * the week is still open, and no search was ended.
 */
record Reasons(WeekFacts facts) {

    private static final String BETTER = "The week as a whole is better so.";

    String of(ChangeFact change) {
        Place was = change.before();
        if (!change.listed()) {
            return "It is no longer part of the inspection.";
        }
        if (was == null) {
            return change.isCase() ? "The case had no slot before." : "The meeting had no time before.";
        }
        return change.isCase() ? ofCase(change, was) : ofMeeting(change, was);
    }

    private String ofCase(ChangeFact change, Place was) {
        Place is = change.after();
        if (is != null && !change.hasNewTime() && !change.hasNewInspectors()) {
            return ofAttendee(change.id(), was, is).orElse("Who attends follows from who is available then.");
        }
        Optional<String> why = ofOldPlace(change.id(), was, is);
        if (why.isEmpty()) {
            String there = caseAt(was.inspectors().get(0), was.start());
            if (there != null) {
                why = Optional.of(
                        isForced(there)
                                ? "Its slot is needed for " + there + "."
                                : there + " has its slot now: the week as a whole is better so.");
            } else {
                why = inTheWay(change.id(), was, was.attendee() == null ? List.of() : List.of(was.attendee()));
            }
        }
        return is == null ? both(why, noSlot(change.id())) : why.orElse(BETTER);
    }

    private Optional<String> ofOldPlace(String id, Place was, @Nullable Place is) {
        Optional<String> held = ofInspector(was.inspectors().get(0), was);
        if (held.isPresent()) {
            return held;
        }
        boolean isThere = facts.input.slots().stream()
                .anyMatch(slot ->
                        slot.start().equals(was.start()) && was.inspectors().contains(slot.inspector()));
        return isThere ? ofAttendee(id, was, is) : Optional.of("The slot is no longer there.");
    }

    private Optional<String> ofInspector(String id, Place was) {
        if (!facts.inspectors.containsKey(id)) {
            return Optional.of(id + " is no longer in the team.");
        }
        return isInspectorHeld(id, was.start(), was.end())
                ? Optional.of(inspector(id) + " is not available then.")
                : Optional.empty();
    }

    private Optional<String> ofAttendee(String id, Place was, @Nullable Place is) {
        String seen = was.attendee();
        String now = is == null ? null : is.attendee();
        CaseInput listed = facts.listed(id);
        String manager = listed.caseManager();
        if (seen == null) {
            return now == null ? Optional.empty() : Optional.of("It can now be an interview.");
        }
        boolean isManager = seen.equals(manager);
        boolean isStandIn = seen.equals(listed.standIn());
        if (!isManager && !isStandIn && manager == null) {
            return Optional.of("It has no case manager now.");
        }
        String asked = isManager || isStandIn ? seen : manager;
        LocalDateTime joins = was.start().plusMinutes(30);
        long minutes = listed.interviewMinutes(facts.input.inspection().programme(), (int)
                Duration.between(was.start(), was.end()).toMinutes());
        if (asked != null
                && facts.people.containsKey(asked)
                && isPersonHeld(asked, joins, joins.plusMinutes(minutes))) {
            return Optional.of(person(asked) + " is not available then.");
        }
        if (!isManager && !isStandIn) {
            return Optional.of("Somebody else is now to be interviewed.");
        }
        return isStandIn && now != null && now.equals(manager)
                ? Optional.of("The case manager can now be interviewed.")
                : Optional.empty();
    }

    /** True where the chain of those who have each other's old slot ends with one that could not stay in its own. */
    private boolean isForced(String reference) {
        Set<String> met = new HashSet<>();
        for (String one = reference; one != null && met.add(one); ) {
            Optional<ChangeFact> change = facts.changeOfCase(one);
            Place was = change.map(ChangeFact::before).orElse(null);
            if (was == null) {
                return true;
            }
            Place is = change.orElseThrow().after();
            boolean stays = is != null
                    && !change.orElseThrow().hasNewTime()
                    && !change.orElseThrow().hasNewInspectors();
            if (stays || ofOldPlace(one, was, is).isPresent()) {
                return true;
            }
            one = caseAt(was.inspectors().get(0), was.start());
        }
        return false;
    }

    private @Nullable String caseAt(String inspector, LocalDateTime start) {
        return facts.cases.stream()
                .filter(one -> inspector.equals(one.inspector()) && start.equals(one.start()))
                .map(CaseFact::reference)
                .findFirst()
                .orElse(null);
    }

    private String noSlot(String id) {
        int needed = facts.listed(id).requiredMinutes(facts.input.inspection().programme());
        boolean isAnyFree = false;
        for (SlotInput slot : facts.input.slots()) {
            boolean isFree = !isInspectorHeld(slot.inspector(), slot.start(), slot.end())
                    && caseAt(slot.inspector(), slot.start()) == null;
            if (isFree && Duration.between(slot.start(), slot.end()).toMinutes() >= needed) {
                return "no other place was found for it";
            }
            isAnyFree |= isFree;
        }
        return isAnyFree ? "no slot that is long enough is free" : "no slot is free";
    }

    private static String both(Optional<String> why, String more) {
        return why.map(first -> first.substring(0, first.length() - 1) + ", and " + more + ".")
                .orElse(more.substring(0, 1).toUpperCase(Locale.ROOT) + more.substring(1) + ".");
    }

    private String ofMeeting(ChangeFact change, Place was) {
        MeetingInput listed = facts.input.meetings().stream()
                .filter(one -> one.id().equals(change.id()))
                .findFirst()
                .orElseThrow();
        boolean isMovedInTime = change.after() == null || change.hasNewTime();
        List<Optional<String>> reasons = new ArrayList<>();
        was.inspectors().forEach(one -> reasons.add(ofInspector(one, was)));
        Set<String> held = new HashSet<>(was.inspectors());
        boolean isAllowed = listed.inspectors().anyOf().isEmpty()
                ? held.equals(new HashSet<>(listed.inspectors().all()))
                : held.size() == listed.inspectors().count()
                        && listed.inspectors().anyOf().containsAll(held);
        reasons.add(isAllowed ? Optional.empty() : Optional.of("Others are to hold it now."));
        List<String> required = required(listed);
        if (isMovedInTime) {
            boolean isOpen = listed.windows().isEmpty()
                    || listed.windows().stream()
                            .anyMatch(window -> !window.start().isAfter(was.start())
                                    && !window.end().isBefore(was.end()));
            reasons.add(isOpen ? Optional.empty() : Optional.of("That time is not open for it."));
            for (String one : required) {
                reasons.add(
                        isPersonHeld(one, was.start(), was.end())
                                ? Optional.of(person(one) + " is not available then.")
                                : Optional.empty());
            }
        }
        reasons.add(inTheWay(change.id(), was, isMovedInTime ? required : List.of()));
        Optional<String> why = reasons.stream().flatMap(Optional::stream).findFirst();
        return change.after() == null ? both(why, "no other time was found for it") : why.orElse(BETTER);
    }

    private static List<String> required(MeetingInput listed) {
        return listed.attendees().stream()
                .filter(Attendee::required)
                .map(Attendee::person)
                .distinct()
                .toList();
    }

    /** Which of the people, then which of the inspectors, has something else at the old time or less than a quarter of an hour from it. */
    private Optional<String> inTheWay(String self, Place was, List<String> people) {
        LocalDateTime from = was.joins() == null ? was.start() : was.joins();
        LocalDateTime to = was.joins() == null ? was.end() : was.leaves();
        for (String person : people) {
            for (CaseFact one : facts.cases) {
                if (!one.reference().equals(self)
                        && person.equals(one.attendee())
                        && isClose(one.joins(), one.leaves(), from, to)) {
                    return Optional.of(
                            person(person) + " has " + one.reference() + " at that time or too close to it.");
                }
            }
            for (MeetingInput one : facts.input.meetings()) {
                MeetingFact placed = facts.meeting(one);
                if (!one.id().equals(self)
                        && placed.isPlaced()
                        && required(one).contains(person)
                        && isClose(placed.start(), placed.end(), from, to)) {
                    return Optional.of(person(person) + " has " + one.id() + " at that time or too close to it.");
                }
            }
        }
        for (String inspector : was.inspectors()) {
            for (CaseFact one : facts.cases) {
                if (!one.reference().equals(self)
                        && inspector.equals(one.inspector())
                        && isClose(one.start(), one.end(), was.start(), was.end())) {
                    return Optional.of(
                            inspector(inspector) + " has " + one.reference() + " at that time or too close to it.");
                }
            }
            for (MeetingFact one : facts.scheduledMeetings) {
                if (!one.id().equals(self)
                        && one.isPlaced()
                        && one.inspectors().contains(inspector)
                        && isClose(one.start(), one.end(), was.start(), was.end())) {
                    return Optional.of(inspector(inspector) + " has " + one.id() + " at that time or too close to it.");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isClose(
            @Nullable LocalDateTime start, @Nullable LocalDateTime end, LocalDateTime from, LocalDateTime to) {
        return start != null && end != null && start.isBefore(to.plusMinutes(15)) && from.isBefore(end.plusMinutes(15));
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
