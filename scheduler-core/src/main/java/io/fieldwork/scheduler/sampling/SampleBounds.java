package io.fieldwork.scheduler.sampling;

import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * What no sample can better, proved by the greatest flow of a network (SAMP-013, SAMP-023, GAP-001).
 *
 * <p>A network of case managers and cells: from the source to each case manager, on to each cell where that person
 * has cases, on to the sink as often as the cell is drawn from. With one unit a case manager, the greatest flow is
 * the greatest number of them of whom a case can be drawn; the least cut of the same size proves that there is no
 * better. With as many units as the cap allows it is the greatest sample under that cap.
 *
 * <p>So "as many as in any sample" is no boast of the drawing: whoever doubts it can draw the network and count.
 */
final class SampleBounds {

    private static final String SOURCE = "source";
    private static final String SINK = "sink";

    private SampleBounds() {}

    /** The greatest number of case managers of whom a sample can hold a case. */
    static int provenMaximum(DrawPlan plan) {
        return greatestFlow(plan, 1, true);
    }

    /** The greatest number of cases that a sample can hold where no one presents more than so many. */
    static int greatestSample(DrawPlan plan, int mostPerManager) {
        return greatestFlow(plan, mostPerManager, false);
    }

    private static int greatestFlow(DrawPlan plan, int perManager, boolean namedOnly) {
        SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> network =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        network.addVertex(SOURCE);
        network.addVertex(SINK);
        for (int cell = 0; cell < plan.cells.size(); cell++) {
            network.addVertex("cell " + cell);
            connect(network, "cell " + cell, SINK, plan.cells.get(cell).take());
        }
        for (int manager = 0; manager < plan.managers; manager++) {
            if (namedOnly && !plan.named[manager]) {
                continue;
            }
            network.addVertex("manager " + manager);
            connect(network, SOURCE, "manager " + manager, perManager);
            for (int cell = 0; cell < plan.cells.size(); cell++) {
                int members = plan.members[manager][cell].length;
                if (members > 0) {
                    connect(network, "manager " + manager, "cell " + cell, members);
                }
            }
        }
        return (int) Math.round(new DinicMFImpl<>(network).getMaximumFlowValue(SOURCE, SINK));
    }

    private static void connect(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> network, String from, String to, int capacity) {
        network.setEdgeWeight(network.addEdge(from, to), capacity);
    }
}
