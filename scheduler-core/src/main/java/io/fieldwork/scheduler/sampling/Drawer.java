package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/**
 * Draws samples of a plan. One drawer makes many, one after the other.
 *
 * <p>Three steps, each random wherever it has a choice:
 *
 * <ol>
 *   <li>Where case managers are to be covered: in random order each gets a case, in a random pot of theirs that has a place; a
 *       full pot makes room where somebody in it can move to another (augmenting paths of bipartite matching). So as many are
 *       covered as possible.
 *   <li>The places that are left are filled at random with cases whose case manager is below the cap. Where no such case is
 *       left in a pot, somebody in full is given another case and the place goes round (augmenting paths again); nobody loses
 *       the last case by that.
 *   <li>Where the sample is to be like the long-list, it is steered towards it.
 * </ol>
 */
final class Drawer {

    private static final int QUICK_TRIES = 24;

    private final DrawPlan plan;
    private final SampleState sample;
    private final Steering steering;
    private final int[] managerOrder;
    private final int[] potOrder;
    private final boolean[] visited;
    private Lots lots = new Lots(0);

    Drawer(DrawPlan plan) {
        this.plan = plan;
        this.sample = new SampleState(plan);
        this.steering = new Steering(plan, sample);
        this.managerOrder = new int[plan.managers];
        this.potOrder = new int[plan.pots.size()];
        this.visited = new boolean[plan.pots.size()];
    }

    /** The indices of the cases drawn, pot by pot. The lots go on from there, for the reserves. */
    int[] draw(Lots newLots) {
        lots = newLots;
        sample.clear();
        if (plan.covers) {
            coverManagers();
        }
        for (int pot = 0; pot < sample.drawn.length; pot++) {
            while (sample.filled[pot] < sample.drawn[pot].length) {
                fillOne(pot);
            }
        }
        if (plan.targets.length > 0) {
            steering.steer(lots);
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

    /** Gives a case manager, who has none, a case; others may move to another pot for it. */
    private boolean cover(int manager) {
        shuffleNumbers(potOrder);
        int[] order = potOrder.clone();
        for (int pot : order) {
            int[] own = plan.members[manager][pot];
            if (own.length == 0 || visited[pot] || sample.drawn[pot].length == 0) {
                continue;
            }
            visited[pot] = true;
            if (sample.filled[pot] < sample.drawn[pot].length || makeRoom(pot)) {
                sample.choose(own[lots.below(own.length)], pot);
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(int pot) {
        int start = lots.below(sample.filled[pot]);
        for (int i = 0; i < sample.filled[pot]; i++) {
            int moving = sample.drawn[pot][(start + i) % sample.filled[pot]];
            if (cover(plan.managerOf[moving])) {
                sample.drop(moving, pot);
                return true;
            }
        }
        return false;
    }

    private void fillOne(int pot) {
        Arrays.fill(visited, false);
        if (!fill(pot)) {
            throw new IllegalStateException(
                    "A pot has too few cases for the cap.\nMaybe the cap was not proved against the pots.");
        }
    }

    private boolean fill(int pot) {
        visited[pot] = true;
        int found = findFree(pot);
        if (found >= 0) {
            sample.choose(found, pot);
            return true;
        }
        return passOn(pot);
    }

    /** A case of the pot that may be chosen as it is, each as likely as any other; -1 where there is none. */
    private int findFree(int pot) {
        int[] members = plan.membersOfPot[pot];
        for (int i = 0; i < QUICK_TRIES; i++) {
            int candidate = members[lots.below(members.length)];
            if (sample.isFree(candidate)) {
                return candidate;
            }
        }
        int found = -1;
        int count = 0;
        for (int candidate : members) {
            if (sample.isFree(candidate) && lots.below(++count) == 0) {
                found = candidate;
            }
        }
        return found;
    }

    /** Chooses a case of somebody who has the most already, takes another of theirs back, and fills that place. */
    private boolean passOn(int pot) {
        int[] members = plan.membersOfPot[pot];
        int start = lots.below(members.length);
        for (int i = 0; i < members.length; i++) {
            int candidate = members[(start + i) % members.length];
            for (int other = 0; !sample.chosen[candidate] && other < sample.drawn.length; other++) {
                int given = visited[other] ? -1 : sample.drawnOf(plan.managerOf[candidate], other);
                if (given >= 0) {
                    sample.drop(given, other);
                    sample.choose(candidate, pot);
                    if (fill(other)) {
                        return true;
                    }
                    sample.drop(candidate, pot);
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
        lots.shuffle(numbers, numbers.length);
    }
}
