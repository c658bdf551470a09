package io.fieldwork.scheduler.solver.bound;

import java.util.Arrays;

/**
 * The assignment problem: every row gets a column of its own at the least total cost (Hungarian method, shortest
 * augmenting paths with potentials; rows times rows times columns steps).
 *
 * <p>Written by hand: it is solved before each search and for each exchange of inspectors, and all that is asked for is the
 * number, or which column each row has.
 *
 * <pre>{@code HungarianAssignment.cost(new long[][] {{1, 2}, {1, 9}}) == 3}</pre>
 */
public final class HungarianAssignment {

    /** The cost of a pair that may not be. Every row must be left a column that no other row may take. */
    public static final long FORBIDDEN = Long.MAX_VALUE;

    private final long[][] costs;
    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;

    /** By column: the row that has it; 0 for none. */
    private final int[] rowOf;

    /** By column: the one before it on the shortest path. */
    private final int[] cameFrom;

    private final long[] distance;
    private final boolean[] reached;

    private HungarianAssignment(long[][] costs) {
        this.costs = costs;
        this.columns = costs[0].length;
        this.rowPotential = new long[costs.length + 1];
        this.columnPotential = new long[columns + 1];
        this.rowOf = new int[columns + 1];
        this.cameFrom = new int[columns + 1];
        this.distance = new long[columns + 1];
        this.reached = new boolean[columns + 1];
    }

    /** The least total cost. */
    public static long cost(long[][] costs) {
        if (costs.length == 0) {
            return 0;
        }
        return -solved(costs).columnPotential[0];
    }

    /** The column of each row in a cheapest assignment, both counted from 0. */
    public static int[] columns(long[][] costs) {
        int[] columns = new int[costs.length];
        if (costs.length > 0) {
            int[] rows = solved(costs).rowOf;
            for (int column = 1; column < rows.length; column++) {
                if (rows[column] > 0) {
                    columns[rows[column] - 1] = column - 1;
                }
            }
        }
        return columns;
    }

    private static HungarianAssignment solved(long[][] costs) {
        HungarianAssignment assignment = new HungarianAssignment(costs);
        for (int row = 1; row <= costs.length; row++) {
            assignment.add(row);
        }
        return assignment;
    }

    /** Rows and columns count from 1; column 0 holds the row that is being added. */
    private void add(int row) {
        rowOf[0] = row;
        Arrays.fill(distance, FORBIDDEN);
        Arrays.fill(reached, false);
        int column = 0;
        do {
            column = nextFrom(column);
        } while (rowOf[column] != 0);
        while (column != 0) {
            int before = cameFrom[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    /** Looks on from a column's row and gives the nearest column not yet reached. */
    private int nextFrom(int column) {
        reached[column] = true;
        int row = rowOf[column];
        int nearest = 0;
        long step = FORBIDDEN;
        for (int to = 1; to <= columns; to++) {
            if (reached[to]) {
                continue;
            }
            long cost = costs[row - 1][to - 1];
            if (cost != FORBIDDEN && cost - rowPotential[row] - columnPotential[to] < distance[to]) {
                distance[to] = cost - rowPotential[row] - columnPotential[to];
                cameFrom[to] = column;
            }
            if (distance[to] < step) {
                step = distance[to];
                nearest = to;
            }
        }
        shift(step);
        return nearest;
    }

    /** Changes the potentials so that the nearest column costs nothing to reach. */
    private void shift(long step) {
        for (int column = 0; column <= columns; column++) {
            if (reached[column]) {
                rowPotential[rowOf[column]] += step;
                columnPotential[column] -= step;
            } else if (distance[column] != FORBIDDEN) {
                distance[column] -= step;
            }
        }
    }
}
