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
 * the slots where a case is left out. Leaving a case out costs more than all file reads together.
 */
final class CaseFlow {

    private static final String START = "start";
    private static final String END = "end";

    private final Map<CaseAssessment, List<Slot>> open;
    private final int casesASlot;
    private final Graph<Object, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    private CaseFlow(Map<CaseAssessment, List<Slot>> open, int casesASlot) {
        this.open = open;
        this.casesASlot = casesASlot;
    }

    /**
     * The best matching.
     *
     * @param open the slots that each case may have
     * @param casesASlot how many cases may share a slot
     * @return the slot of each case that has one, in the order of the cases
     */
    static Map<CaseAssessment, Slot> match(Map<CaseAssessment, List<Slot>> open, int casesASlot) {
        return open.isEmpty() ? Map.of() : new CaseFlow(open, casesASlot).match();
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
            addEdge(one, END, open.size() + 1.0);
            Map<Slot, DefaultWeightedEdge> edges = new LinkedHashMap<>();
            its.forEach(slot -> edges.put(slot, addEdge(one, slot, isFileRead(one, slot) ? 1 : 0)));
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
                        edge -> graph.getEdgeSource(edge) instanceof Slot ? casesASlot : 1))
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
