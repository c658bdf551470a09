package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.explain.impossible.InterviewSittings.Sitting;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deals the sittings of a person out among the person's cases anew, where a matching gave a case a slot that is not open to
 * it. Nobody else is moved; the number of interviews stays.
 */
final class SittingReassignment {

    private final Map<CaseAssessment, List<Slot>> open;
    private final InterviewSittings sittings;
    private final Map<CaseAssessment, Slot> slots;
    private final Map<CaseAssessment, Sitting> sat;

    private SittingReassignment(
            Map<CaseAssessment, List<Slot>> open, InterviewSittings sittings, CaseSlotFlow.Match match) {
        this.open = open;
        this.sittings = sittings;
        this.slots = new LinkedHashMap<>(match.slots());
        this.sat = new LinkedHashMap<>(match.sittings());
    }

    static CaseSlotFlow.Match reseat(
            Map<CaseAssessment, List<Slot>> open, InterviewSittings sittings, CaseSlotFlow.Match match) {
        SittingReassignment reseating = new SittingReassignment(open, sittings, match);
        Set<Person> people = new HashSet<>();
        match.sittings().forEach((one, sitting) -> {
            if (people.add(sitting.person())) {
                reseating.reseat(sitting.person());
            }
        });
        return new CaseSlotFlow.Match(reseating.slots, reseating.sat, match.cost());
    }

    private void reseat(Person person) {
        List<CaseAssessment> cases = sat.entrySet().stream()
                .filter(entry -> entry.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .toList();
        if (cases.stream().allMatch(one -> isOpen(one, slots.get(one)))) {
            return;
        }
        Set<Slot> taken = new HashSet<>(slots.values());
        cases.forEach(one -> taken.remove(slots.get(one)));
        List<Sitting> free = new ArrayList<>(cases.stream().map(sat::get).toList());
        Map<CaseAssessment, Slot> dealt = new LinkedHashMap<>();
        if (deal(cases, free, taken, dealt)) {
            dealt.forEach((one, slot) -> {
                slots.put(one, slot);
                sat.put(one, sittings.sittingOf(person, slot));
            });
        }
    }

    private boolean deal(
            List<CaseAssessment> cases, List<Sitting> free, Set<Slot> taken, Map<CaseAssessment, Slot> dealt) {
        if (dealt.size() == cases.size()) {
            return true;
        }
        CaseAssessment one = cases.get(dealt.size());
        for (Sitting sitting : List.copyOf(free)) {
            Slot slot = slotIn(sitting, one, taken);
            if (slot != null) {
                free.remove(sitting);
                dealt.put(one, slot);
                if (deal(cases, free, taken, dealt)) {
                    return true;
                }
                dealt.remove(one);
                free.add(sitting);
            }
        }
        return false;
    }

    /** Any will do: a slot belongs to one sitting of a person, so the person's other cases do not need it. */
    private @Nullable Slot slotIn(Sitting sitting, CaseAssessment one, Set<Slot> taken) {
        return open.getOrDefault(one, List.of()).stream()
                .filter(slot -> !taken.contains(slot) && sitting.equals(sittings.of(one, slot)))
                .findFirst()
                .orElse(null);
    }

    private boolean isOpen(CaseAssessment one, @Nullable Slot slot) {
        return open.getOrDefault(one, List.of()).contains(slot);
    }
}
