package io.fieldwork.scheduler.explain;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.FreeSlots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cases of a half-filled schedule cannot be placed any more, whatever is done with the others.
 *
 * <pre>{@code Shortages.of(expanded, placements).forEach(shortage -> print(shortage.sentence()));}</pre>
 */
/*
 * Cases are matched with the slots left to them, one case more at a time along an augmenting path. A case for which there
 * is none is left over; everything that its search reached is the group that competes: by Hall's theorem such a group has
 * fewer slots than cases. Groups that share a slot are one.
 */
public final class Shortages {

    private final Map<CaseAssessment, List<Slot>> free;
    private final Map<Slot, CaseAssessment> holder = new HashMap<>();

    private Shortages(Map<CaseAssessment, List<Slot>> free) {
        this.free = free;
    }

    /** Every group of unplaced cases with too few slots; empty where a place may be left for each case. */
    public static List<Shortage> of(InspectionInput expanded, SchedulePlacements placements) {
        return new Shortages(FreeSlots.of(expanded, placements)).find();
    }

    private List<Shortage> find() {
        List<CaseAssessment> leftOver = new ArrayList<>();
        for (CaseAssessment one : free.keySet()) {
            if (!match(one, new HashSet<>())) {
                leftOver.add(one);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (CaseAssessment one : leftOver) {
            Group group = new Group(new HashSet<>(Set.of(one)), new HashSet<>());
            reach(one, group);
            merge(groups, group);
        }
        return groups.stream().map(this::shortage).toList();
    }

    private boolean match(CaseAssessment one, Set<Slot> seen) {
        for (Slot slot : slotsOf(one)) {
            if (seen.add(slot)) {
                CaseAssessment other = holder.get(slot);
                if (other == null || match(other, seen)) {
                    holder.put(slot, one);
                    return true;
                }
            }
        }
        return false;
    }

    private void reach(CaseAssessment one, Group group) {
        for (Slot slot : slotsOf(one)) {
            CaseAssessment other = holder.get(slot);
            if (group.slots().add(slot) && other != null && group.cases().add(other)) {
                reach(other, group);
            }
        }
    }

    private static void merge(List<Group> groups, Group group) {
        for (Group before : groups) {
            if (group.slots().stream().anyMatch(before.slots()::contains)) {
                before.cases().addAll(group.cases());
                before.slots().addAll(group.slots());
                return;
            }
        }
        groups.add(group);
    }

    private Shortage shortage(Group group) {
        Set<Slot> slots = new LinkedHashSet<>();
        List<String> cases = new ArrayList<>();
        for (Map.Entry<CaseAssessment, List<Slot>> entry : free.entrySet()) {
            if (group.cases().contains(entry.getKey())) {
                cases.add(entry.getKey().getReference());
                slots.addAll(entry.getValue());
            }
        }
        return new Shortage(
                cases,
                slots.stream()
                        .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                        .toList());
    }

    private List<Slot> slotsOf(CaseAssessment one) {
        List<Slot> slots = free.get(one);
        return slots == null ? List.of() : slots;
    }

    private record Group(Set<CaseAssessment> cases, Set<Slot> slots) {}
}
