package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.explain.impossible.InterviewSittings.Sitting;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches cases with slots at the least cost so that the rules about two cases at once are kept too: branch and bound
 * over minimum-cost flows.
 *
 * <p>A flow judges one case in one slot. Where the best flow breaks a rule about two, any schedule that keeps the rule
 * does without one of two sets of pairs ({@link PairRules.Clash}): a branch for each, the cheapest node first. So the
 * first matching that breaks none is the best. Where that is not reached in a moment the search is given up, and what
 * the cheapest node costs is a bound still.
 */
final class BranchAndBoundMatching {

    /** Pairs of case and slot that all flows together may look at, and how many flows there are in any case. */
    private static final int PAIRS = 150_000;

    private static final int LEAST_FLOWS = 8;

    /** Choices that are left, and the best matching of these. */
    private record Node(Map<CaseAssessment, List<Slot>> open, CaseSlotFlow.Match match, int number) {

        long cost() {
            return match.cost();
        }
    }

    private final PairRules rules;
    private final CaseSlotFlow.Costs costs;
    private final PriorityQueue<Node> nodes =
            new PriorityQueue<>(Comparator.comparingLong(Node::cost).thenComparingInt(Node::number));
    private int flows;

    private BranchAndBoundMatching(PairRules rules, CaseSlotFlow.Costs costs) {
        this.rules = rules;
        this.costs = costs;
    }

    /**
     * What was found.
     *
     * @param flow the best matching when the rules about two cases are left aside
     * @param best the best that keeps them; where the search was given up, one that does not
     * @param leftOut no matching leaves out fewer cases
     * @param fileReads nor, leaving out no more, has fewer file reads
     */
    record Result(Map<CaseAssessment, Slot> flow, Map<CaseAssessment, Slot> best, int leftOut, int fileReads) {}

    /** Matches the cases, each with the slots that are open to it. */
    static Result of(Map<CaseAssessment, List<Slot>> open, CaseSlotFlow.Costs costs, PairRules rules) {
        return new BranchAndBoundMatching(rules, costs).search(open);
    }

    private Result search(Map<CaseAssessment, List<Slot>> open) {
        CaseSlotFlow.Match known = known(open);
        CaseSlotFlow.Match flow = CaseSlotFlow.match(open, costs, null);
        if (isAsGood(known, flow)) {
            return result(flow, known);
        }
        if (rules.firstClash(open, flow) == null) {
            return result(flow, flow);
        }
        long pairs = open.values().stream().mapToLong(List::size).sum();
        long most = Math.max(LEAST_FLOWS, PAIRS / Math.max(1, pairs));
        add(open);
        Node node = nodes.remove();
        PairRules.Clash clash = rules.firstClash(node.open(), node.match());
        while (clash != null && flows < most && !isAsGood(known, node.match())) {
            add(without(node.open(), clash.first()));
            add(without(node.open(), clash.second()));
            node = nodes.remove();
            clash = rules.firstClash(node.open(), node.match());
        }
        return result(flow, isAsGood(known, node.match()) ? known : node.match());
    }

    /** The cases where they are known to be, as far as that is open to them; worse than any matching where they clash. */
    private CaseSlotFlow.Match known(Map<CaseAssessment, List<Slot>> open) {
        Map<CaseAssessment, Slot> slots = new LinkedHashMap<>();
        open.forEach((one, its) -> its.stream()
                .filter(slot -> slot.id().equals(costs.near().get(one.getReference())))
                .forEach(slot -> slots.put(one, slot)));
        CaseSlotFlow.Match match = new CaseSlotFlow.Match(slots, Map.of(), costs.of(open.size(), slots));
        boolean isSound = rules.firstClash(open, match) == null
                && (costs.casesASlot() > 1 || new HashSet<>(slots.values()).size() == slots.size());
        return isSound ? match : new CaseSlotFlow.Match(Map.of(), Map.of(), costs.of(open.size() + 1, Map.of()));
    }

    /** True where no matching can be better than what is known, but for moves. */
    private boolean isAsGood(CaseSlotFlow.Match known, CaseSlotFlow.Match bound) {
        return costs.leftOutIn(known.cost()) == costs.leftOutIn(bound.cost())
                && costs.fileReadsIn(known.cost()) == costs.fileReadsIn(bound.cost());
    }

    private Result result(CaseSlotFlow.Match flow, CaseSlotFlow.Match best) {
        return new Result(flow.slots(), best.slots(), costs.leftOutIn(best.cost()), costs.fileReadsIn(best.cost()));
    }

    /** One more node: its flow, with the sittings dealt out as far as that goes. */
    private void add(Map<CaseAssessment, List<Slot>> open) {
        InterviewSittings sittings = rules.sittings(open);
        CaseSlotFlow.Match match = CaseSlotFlow.match(open, costs, sittings);
        nodes.add(new Node(open, sittings == null ? match : SittingReassignment.reseat(open, sittings, match), flows));
        flows++;
    }

    /** The choices of a branch. */
    private static Map<CaseAssessment, List<Slot>> without(
            Map<CaseAssessment, List<Slot>> open, PairRules.Forbidden forbidden) {
        Map<CaseAssessment, List<Slot>> left = new LinkedHashMap<>();
        open.forEach((one, slots) -> {
            List<Slot> kept = new ArrayList<>(slots);
            kept.removeIf(slot -> forbidden.test(one, slot));
            left.put(one, kept);
        });
        return left;
    }

    /**
     * Deals the sittings of a person out among the person's cases anew, where a matching gave a case a slot that is not open to
     * it: in a flow, a sitting mixes its cases. Nobody else is moved; the number of interviews stays.
     */
    private static final class SittingReassignment {

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
}
