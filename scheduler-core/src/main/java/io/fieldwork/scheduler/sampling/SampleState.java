package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/**
 * A sample that is being drawn: which cases are chosen, cell by cell, and how many each case manager has.
 *
 * <p>Choosing, dropping and replacing keep all of it in step; nobody else writes in it.
 */
final class SampleState {

    final boolean[] chosen;
    final int[][] drawn;
    final int[] filled;
    final int[] load;
    private final DrawPlan plan;

    SampleState(DrawPlan plan) {
        this.plan = plan;
        this.chosen = new boolean[plan.cellOf.length];
        this.drawn = plan.cells.stream().map(cell -> new int[cell.take()]).toArray(int[][]::new);
        this.filled = new int[drawn.length];
        this.load = new int[plan.managers];
    }

    void clear() {
        Arrays.fill(chosen, false);
        Arrays.fill(filled, 0);
        Arrays.fill(load, 0);
    }

    int[] cases() {
        return Arrays.stream(drawn).flatMapToInt(Arrays::stream).toArray();
    }

    /** A chosen case of a case manager in a cell; -1 where there is none. */
    int drawnOf(int manager, int cell) {
        for (int own : plan.members[manager][cell]) {
            if (chosen[own]) {
                return own;
            }
        }
        return -1;
    }

    boolean isFree(int candidate) {
        return !chosen[candidate] && load[plan.managerOf[candidate]] < plan.mostPerManager;
    }

    void choose(int one, int cell) {
        chosen[one] = true;
        load[plan.managerOf[one]]++;
        drawn[cell][filled[cell]++] = one;
    }

    void drop(int one, int cell) {
        chosen[one] = false;
        load[plan.managerOf[one]]--;
        int at = 0;
        while (drawn[cell][at] != one) {
            at++;
        }
        drawn[cell][at] = drawn[cell][--filled[cell]];
    }

    /** True where a swap covers as many case managers as before and keeps the cap. */
    boolean keepsPromises(int outgoing, int incoming) {
        int leaving = plan.managerOf[outgoing];
        int coming = plan.managerOf[incoming];
        if (leaving == coming) {
            return true;
        }
        boolean uncovers = plan.covers && plan.named[leaving] && load[leaving] == 1;
        boolean covers = plan.named[coming] && load[coming] == 0;
        return load[coming] < plan.mostPerManager && (!uncovers || covers);
    }

    void replace(int cell, int at, int coming) {
        int leaving = drawn[cell][at];
        chosen[leaving] = false;
        chosen[coming] = true;
        load[plan.managerOf[leaving]]--;
        load[plan.managerOf[coming]]++;
        drawn[cell][at] = coming;
    }
}
