package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.explain.impossible.InterviewSittings.Sitting;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jspecify.annotations.Nullable;

/**
 * Matches cases with slots at the least cost, as a minimum-cost flow: one unit a case, from the cases over the slots to
 * the end, or past the slots where a case is left out.
 *
 * <p>Leaving a case out costs more than all file reads together, and a file read more than all moves away from where
 * the cases are. So the least cost has the fewest cases left out, then the fewest file reads, then the fewest moves,
 * and each can be read off it.
 *
 * <p>With sittings, somebody who is wanted for several cases is given one interview at a time: each sitting is an edge
 * of capacity one between the person's cases and the slots of that time. Which of its cases may have which of its slots
 * is lost in it, so {@link BranchAndBoundMatching} deals them out anew.
 */
final class CaseSlotFlow {

    private static final String START = "start";
    private static final String END = "end";

    /**
     * What a matching costs.
     *
     * @param cases how many there are: a file read costs more than so many moves, leaving out more than so many file reads
     * @param casesASlot how many cases may share a slot
     * @param near slot ids by case, from which a move costs a little; empty where nothing is known
     */
    record Costs(int cases, int casesASlot, Map<String, String> near) {

        private long fileRead() {
            return cases + 1L;
        }

        private long leftOut() {
            return fileRead() * fileRead();
        }

        private long of(CaseAssessment one, Slot slot) {
            boolean moves = !near.isEmpty() && !slot.id().equals(near.get(one.getReference()));
            return (PlacementMatching.isFileRead(one, slot) ? fileRead() : 0) + (moves ? 1 : 0);
        }

        long of(int all, Map<CaseAssessment, Slot> slots) {
            return (all - slots.size()) * leftOut()
                    + slots.entrySet().stream()
                            .mapToLong(entry -> of(entry.getKey(), entry.getValue()))
                            .sum();
        }

        /** How many cases a cost leaves out. */
        int leftOutIn(long cost) {
            return (int) (cost / leftOut());
        }

        /** How many file reads a cost holds. */
        int fileReadsIn(long cost) {
            return (int) (cost % leftOut() / fileRead());
        }
    }

    /**
     * A matching of least cost.
     *
     * @param slots the slot of each case that has one, in the order of the cases; with sittings, some may not be open to it
     * @param sittings the sitting of each case that has one
     * @param cost no matching that keeps the rules costs less
     */
    record Match(Map<CaseAssessment, Slot> slots, Map<CaseAssessment, Sitting> sittings, long cost) {}

    private final Map<CaseAssessment, List<Slot>> open;
    private final Costs costs;
    private final @Nullable InterviewSittings sittings;
    private final Graph<Object, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    private CaseSlotFlow(Map<CaseAssessment, List<Slot>> open, Costs costs, @Nullable InterviewSittings sittings) {
        this.open = open;
        this.costs = costs;
        this.sittings = sittings;
    }

    /**
     * The best matching.
     *
     * @param open the slots that each case may have
     * @param sittings of which each holds one interview; which of its cases may have which of its slots is then left aside.
     *     Null: who attends is left aside
     */
    static Match match(Map<CaseAssessment, List<Slot>> open, Costs costs, @Nullable InterviewSittings sittings) {
        return open.isEmpty() ? new Match(Map.of(), Map.of(), 0) : new CaseSlotFlow(open, costs, sittings).match();
    }

    private Match match() {
        graph.addVertex(START);
        graph.addVertex(END);
        Set<Slot> slots = new LinkedHashSet<>();
        open.values().forEach(slots::addAll);
        for (Slot slot : slots) {
            graph.addVertex(slot);
            addEdge(slot, END, 0);
        }
        open.forEach((one, its) -> {
            graph.addVertex(one);
            addEdge(START, one, 0);
            addEdge(one, END, costs.leftOut());
            its.forEach(slot -> addChoice(one, slot));
        });
        return chosen(flow());
    }

    /** The way from a case to a slot, through a sitting where the person who attends is wanted elsewhere too. */
    private void addChoice(CaseAssessment one, Slot slot) {
        Sitting sitting = sittings == null ? null : sittings.of(one, slot);
        if (sitting == null) {
            addEdge(one, slot, costs.of(one, slot));
            return;
        }
        Sat sat = new Sat(sitting);
        if (graph.addVertex(sitting)) {
            graph.addVertex(sat);
            addEdge(sitting, sat, 0);
        }
        DefaultWeightedEdge in = graph.getEdge(one, sitting);
        if (in == null) {
            addEdge(one, sitting, costs.of(one, slot));
        } else {
            graph.setEdgeWeight(in, Math.min(graph.getEdgeWeight(in), (double) costs.of(one, slot)));
        }
        if (graph.getEdge(sat, slot) == null) {
            addEdge(sat, slot, 0);
        }
    }

    private void addEdge(Object from, Object to, long cost) {
        graph.setEdgeWeight(graph.addEdge(from, to), (double) cost);
    }

    private Map<DefaultWeightedEdge, Double> flow() {
        return new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node.equals(START) ? open.size() : node.equals(END) ? -open.size() : 0,
                        edge -> graph.getEdgeSource(edge) instanceof Slot ? costs.casesASlot() : 1))
                .getFlowMap();
    }

    /** Reads the matching off the flow: with whole capacities every edge carries all or nothing. */
    private Match chosen(Map<DefaultWeightedEdge, Double> flow) {
        Map<Object, Object> next = new HashMap<>();
        double cost = 0;
        for (Map.Entry<DefaultWeightedEdge, Double> entry : flow.entrySet()) {
            Object from = graph.getEdgeSource(entry.getKey());
            if (entry.getValue() > 0.5) {
                cost += entry.getValue() * graph.getEdgeWeight(entry.getKey());
                next.put(from, graph.getEdgeTarget(entry.getKey()));
            }
        }
        Map<CaseAssessment, Slot> matched = new LinkedHashMap<>();
        Map<CaseAssessment, Sitting> sat = new LinkedHashMap<>();
        for (CaseAssessment one : open.keySet()) {
            Object to = next.get(one);
            if (to instanceof Sitting sitting) {
                sat.put(one, sitting);
                to = next.get(new Sat(sitting));
            }
            if (to instanceof Slot slot) {
                matched.put(one, slot);
            }
        }
        return new Match(matched, sat, Math.round(cost));
    }

    /** The end of a sitting: between its beginning and its end there is room for one. */
    private record Sat(Sitting sitting) {}
}
