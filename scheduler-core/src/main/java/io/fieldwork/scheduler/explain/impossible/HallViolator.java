package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A group of cases that have fewer slots between them than they are. By Hall's theorem there is such a group wherever
 * some case must go without, and it is the shortest proof of it: whoever doubts it counts the cases and the slots.
 *
 * @param cases in the order in which they were reached
 * @param slots all that the cases could take from each other
 * @param leftOver the cases of the matching that went without, at least one
 */
public record HallViolator(Set<CaseAssessment> cases, Set<Slot> slots, Set<CaseAssessment> leftOver) {

    /**
     * Follows, from each case that went without, who holds the slots that it could have, and what these could have
     * instead. In a best matching every slot reached is held. Sets that share a case or a slot are one.
     *
     * @param wanted the slots that would do for a case that went without
     * @param instead the slots that would do for a case that has one
     */
    public static List<HallViolator> of(
            List<CaseAssessment> leftOver,
            Map<CaseAssessment, Slot> matching,
            Function<CaseAssessment, List<Slot>> wanted,
            Function<CaseAssessment, List<Slot>> instead) {
        Map<Slot, CaseAssessment> holders = new HashMap<>();
        matching.forEach((one, slot) -> holders.put(slot, one));
        List<HallViolator> sets = new ArrayList<>();
        for (CaseAssessment root : leftOver) {
            HallViolator set = reached(root, wanted.apply(root), holders, instead);
            sets.stream().filter(set::meets).toList().forEach(other -> {
                sets.remove(other);
                set.addAll(other);
            });
            sets.add(set);
        }
        return sets;
    }

    /**
     * What is reached from one case by alternating paths: to a slot, to its holder, to what that could have instead.
     */
    private static HallViolator reached(
            CaseAssessment root,
            List<Slot> wanted,
            Map<Slot, CaseAssessment> holders,
            Function<CaseAssessment, List<Slot>> instead) {
        HallViolator set = new HallViolator(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        set.cases.add(root);
        set.leftOver.add(root);
        Deque<Slot> next = new ArrayDeque<>(wanted);
        while (!next.isEmpty()) {
            Slot slot = next.remove();
            CaseAssessment holder = holders.get(slot);
            if (set.slots.add(slot) && holder != null && set.cases.add(holder)) {
                next.addAll(instead.apply(holder));
            }
        }
        return set;
    }

    private boolean meets(HallViolator other) {
        return cases.stream().anyMatch(other.cases::contains) || slots.stream().anyMatch(other.slots::contains);
    }

    private void addAll(HallViolator other) {
        cases.addAll(other.cases);
        slots.addAll(other.slots);
        leftOver.addAll(other.leftOver);
    }
}
