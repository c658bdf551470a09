package io.fieldwork.scheduler.explain;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
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

/**
 * Matches cases with slots at the least cost, as a flow: one unit a case, from the cases over the slots to the end, or past
 * the slots where a case is left out. Leaving a case out costs more than all file reads together, and a file read more than
 * all moves away from where the cases are.
 */
final class CaseFlow {

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
            return (isFileRead(one, slot) ? fileRead() : 0) + (moves ? 1 : 0);
        }

        long of(Set<CaseAssessment> all, Map<CaseAssessment, Slot> matching) {
            return (all.size() - matching.size()) * leftOut()
                    + matching.entrySet().stream()
                            .mapToLong(entry -> of(entry.getKey(), entry.getValue()))
                            .sum();
        }
    }

    private final Map<CaseAssessment, List<Slot>> open;
    private final Costs costs;
    private final Graph<Object, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    private CaseFlow(Map<CaseAssessment, List<Slot>> open, Costs costs) {
        this.open = open;
        this.costs = costs;
    }

    /**
     * The best matching.
     *
     * @param open the slots that each case may have
     * @return the slot of each case that has one, in the order of the cases
     */
    static Map<CaseAssessment, Slot> match(Map<CaseAssessment, List<Slot>> open, Costs costs) {
        return open.isEmpty() ? Map.of() : new CaseFlow(open, costs).match();
    }

    private Map<CaseAssessment, Slot> match() {
        graph.addVertex(START);
        graph.addVertex(END);
        Set<Slot> slots = new LinkedHashSet<>();
        open.values().forEach(slots::addAll);
        for (Slot slot : slots) {
            graph.addVertex(slot);
            addEdge(slot, END, 0);
        }
        Map<CaseAssessment, Map<Slot, DefaultWeightedEdge>> choices = new LinkedHashMap<>();
        open.forEach((one, its) -> {
            graph.addVertex(one);
            addEdge(START, one, 0);
            addEdge(one, END, (double) costs.leftOut());
            Map<Slot, DefaultWeightedEdge> edges = new LinkedHashMap<>();
            its.forEach(slot -> edges.put(slot, addEdge(one, slot, (double) costs.of(one, slot))));
            choices.put(one, edges);
        });
        return chosen(choices, flow());
    }

    private DefaultWeightedEdge addEdge(Object from, Object to, double cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        return edge;
    }

    private Map<DefaultWeightedEdge, Double> flow() {
        return new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node.equals(START) ? open.size() : node.equals(END) ? -open.size() : 0,
                        edge -> graph.getEdgeSource(edge) instanceof Slot ? costs.casesASlot() : 1))
                .getFlowMap();
    }

    private static Map<CaseAssessment, Slot> chosen(
            Map<CaseAssessment, Map<Slot, DefaultWeightedEdge>> choices, Map<DefaultWeightedEdge, Double> flow) {
        Map<CaseAssessment, Slot> matched = new LinkedHashMap<>();
        choices.forEach((one, edges) -> edges.forEach((slot, edge) -> {
            if (flow.getOrDefault(edge, 0.0) > 0.5) {
                matched.put(one, slot);
            }
        }));
        return matched;
    }

    /** True where the case would be inspected there without an interview that somebody could give. */
    static boolean isFileRead(CaseAssessment one, Slot slot) {
        return one.getCaseManager() != null && one.placementIn(slot).attendee() == null;
    }
}
