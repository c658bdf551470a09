package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The times at which somebody who is wanted for several cases can sit in one interview, and not in two: slots whose
 * interviews, with the gap after them, all cover one moment (SLOT-006). Each slot is in one sitting of the person: all
 * interviews in it begin together, however long each case takes, and the sitting's moment is the first from then on.
 *
 * <p>In the graph of interviews that are too close, sittings are cliques, and these are as few as cover it: so as many
 * interviews fit as there are sittings, and a flow that gives each sitting one interview shuts out no schedule.
 */
final class InterviewSittings {

    /** One person and one moment. */
    record Sitting(Person person, int moment) {}

    private final Map<Person, Set<CaseAssessment>> casesOf = new LinkedHashMap<>();
    private final Map<Person, NavigableSet<Integer>> momentsOf = new HashMap<>();

    InterviewSittings(Map<CaseAssessment, List<Slot>> open) {
        Map<Person, Set<Span>> interviewsOf = new LinkedHashMap<>();
        open.forEach((one, slots) -> {
            for (Slot slot : slots) {
                CasePlacement placement = one.placementIn(slot);
                Person person = placement.attendee();
                if (person != null) {
                    casesOf.computeIfAbsent(person, key -> new LinkedHashSet<>())
                            .add(one);
                    interviewsOf
                            .computeIfAbsent(person, key -> new LinkedHashSet<>())
                            .add(placement.interview());
                }
            }
        });
        interviewsOf.forEach((person, interviews) -> momentsOf.put(person, moments(interviews)));
    }

    /** The last moment of the interview that ends first, again and again: no fewer moments touch all interviews. */
    private static NavigableSet<Integer> moments(Set<Span> interviews) {
        NavigableSet<Integer> moments = new TreeSet<>();
        interviews.stream().sorted(Comparator.comparingInt(Span::to)).forEach(interview -> {
            if (moments.isEmpty() || moments.last() < interview.from()) {
                moments.add(interview.to() + RuleLimits.GAP - 1);
            }
        });
        return moments;
    }

    /** The sitting of a case in a slot; null where nobody attends, or nobody who is wanted for another case. */
    @Nullable Sitting of(CaseAssessment one, Slot slot) {
        Person person = one.placementIn(slot).attendee();
        if (person == null || casesOf.getOrDefault(person, Set.of()).size() < 2) {
            return null;
        }
        return sittingOf(person, slot);
    }

    /** The sitting of somebody who would attend in the slot. */
    Sitting sittingOf(Person person, Slot slot) {
        NavigableSet<Integer> moments = Objects.requireNonNull(momentsOf.get(person));
        return new Sitting(person, Objects.requireNonNull(moments.ceiling(slot.joining())));
    }
}
