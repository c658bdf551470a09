package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/**
 * Draws samples of a plan. One drawer makes many, one after the other.
 *
 * <p>Three steps, each random wherever it has a choice:
 *
 * <ol>
 *   <li>Where case managers are to be covered: in random order each gets a case, in a random cell of theirs that has a
 *       place; a full cell makes room where somebody in it can move to another (augmenting paths of bipartite
 *       matching). So as many are covered as possible.
 *   <li>The places that are left are filled at random with cases whose case manager is below the cap. Where no such
 *       case is left in a cell, somebody in full is given another case and the place goes round (augmenting paths
 *       again); nobody loses the last case by that.
 *   <li>Where the sample is to be like the long-list, it is steered towards it.
 * </ol>
 *
 * <p>It keeps its arrays from draw to draw, since ten thousand draws are made to state the chances.
 */
final class SampleDrawer {

    private static final int QUICK_TRIES = 24;

    private final DrawPlan plan;
    private final SampleState sample;
    private final SampleBalancing balancing;
    private final int[] managerOrder;
    private final int[] cellOrder;
    private final boolean[] visited;
    private RepeatableRandom random = new RepeatableRandom(0);

    SampleDrawer(DrawPlan plan) {
        this.plan = plan;
        this.sample = new SampleState(plan);
        this.balancing = new SampleBalancing(plan, sample);
        this.managerOrder = new int[plan.managers];
        this.cellOrder = new int[plan.cells.size()];
        this.visited = new boolean[plan.cells.size()];
    }

    /** The indices of the cases drawn, cell by cell. The random numbers go on from there, for the reserves. */
    int[] draw(RepeatableRandom newRandom) {
        random = newRandom;
        sample.clear();
        if (plan.covers) {
            coverManagers();
        }
        for (int cell = 0; cell < sample.drawn.length; cell++) {
            while (sample.filled[cell] < sample.drawn[cell].length) {
                fillOne(cell);
            }
        }
        if (plan.targets.length > 0) {
            balancing.balance(random);
        }
        return sample.cases();
    }

    private void coverManagers() {
        shuffleNumbers(managerOrder);
        int left = plan.size;
        for (int manager : managerOrder) {
            if (left == 0) {
                return;
            }
            Arrays.fill(visited, false);
            if (plan.named[manager] && cover(manager)) {
                left--;
            }
        }
    }

    /** Gives a case manager, who has none, a case; others may move to another cell for it. */
    private boolean cover(int manager) {
        shuffleNumbers(cellOrder);
        int[] order = cellOrder.clone();
        for (int cell : order) {
            int[] own = plan.members[manager][cell];
            if (own.length == 0 || visited[cell] || sample.drawn[cell].length == 0) {
                continue;
            }
            visited[cell] = true;
            if (sample.filled[cell] < sample.drawn[cell].length || makeRoom(cell)) {
                sample.choose(own[random.below(own.length)], cell);
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(int cell) {
        int start = random.below(sample.filled[cell]);
        for (int i = 0; i < sample.filled[cell]; i++) {
            int moving = sample.drawn[cell][(start + i) % sample.filled[cell]];
            if (cover(plan.managerOf[moving])) {
                sample.drop(moving, cell);
                return true;
            }
        }
        return false;
    }

    private void fillOne(int cell) {
        Arrays.fill(visited, false);
        if (!fill(cell)) {
            throw new IllegalStateException(
                    "A cell has too few cases for the cap.\nMaybe the cap was not proved against the cells.");
        }
    }

    private boolean fill(int cell) {
        visited[cell] = true;
        int found = findFree(cell);
        if (found >= 0) {
            sample.choose(found, cell);
            return true;
        }
        return passOn(cell);
    }

    /** A case of the cell that may be chosen as it is, each as likely as any other; -1 where there is none. */
    private int findFree(int cell) {
        int[] members = plan.membersOfCell[cell];
        for (int i = 0; i < QUICK_TRIES; i++) {
            int candidate = members[random.below(members.length)];
            if (sample.isFree(candidate)) {
                return candidate;
            }
        }
        int found = -1;
        int count = 0;
        for (int candidate : members) {
            if (sample.isFree(candidate) && random.below(++count) == 0) {
                found = candidate;
            }
        }
        return found;
    }

    /** Chooses a case of somebody who has the most already, takes another of theirs back, and fills that place. */
    private boolean passOn(int cell) {
        int[] members = plan.membersOfCell[cell];
        int start = random.below(members.length);
        for (int i = 0; i < members.length; i++) {
            int candidate = members[(start + i) % members.length];
            for (int other = 0; !sample.chosen[candidate] && other < sample.drawn.length; other++) {
                int given = visited[other] ? -1 : sample.drawnOf(plan.managerOf[candidate], other);
                if (given >= 0) {
                    sample.drop(given, other);
                    sample.choose(candidate, cell);
                    if (fill(other)) {
                        return true;
                    }
                    sample.drop(candidate, cell);
                    sample.choose(given, other);
                }
            }
        }
        return false;
    }

    private void shuffleNumbers(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        random.shuffle(numbers, numbers.length);
    }
}
