package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/*
 * Three steps, each random wherever it has a choice:
 *
 * 1. Where case managers are to be covered: in random order each gets a case, in a random pot of theirs that has a place; a
 *    full pot makes room where somebody in it can move to another (augmenting paths of bipartite matching). So as many are
 *    covered as possible.
 * 2. The places that are left are filled at random with cases whose case manager is below the cap. Where no such case is
 *    left in a pot, somebody in full is given another case and the place goes round (augmenting paths again); nobody loses
 *    the last case by that.
 * 3. Where the sample is to be like the long-list: random swaps within pots, and of two case managers between pots, all of
 *    which keep the above, are made as long as they take the sample no further from it, until no group is off by more than
 *    the tolerance or the swaps are used up.
 */
/** Draws samples of a plan. One drawer makes many, one after the other. */
final class Drawer {

    private static final int QUICK_TRIES = 24;
    private static final int SWAPS_A_CASE = 30;

    private final DrawPlan plan;
    private final boolean[] chosen;
    private final int[][] drawn;
    private final int[] filled;
    private final int[] load;
    private final int[] managerOrder;
    private final int[] potOrder;
    private final boolean[] visited;
    private final Balance balance;
    private final int[] out = new int[2];
    private final int[] in = new int[2];
    private Lots lots = new Lots(0);

    Drawer(DrawPlan plan) {
        this.plan = plan;
        int pots = plan.pots.size();
        this.chosen = new boolean[plan.potOf.length];
        this.drawn = new int[pots][];
        for (int pot = 0; pot < pots; pot++) {
            drawn[pot] = new int[plan.pots.get(pot).take()];
        }
        this.filled = new int[pots];
        this.load = new int[plan.managers];
        this.managerOrder = new int[plan.managers];
        this.potOrder = new int[pots];
        this.visited = new boolean[pots];
        this.balance = new Balance(plan);
    }

    /** The indices of the cases drawn, pot by pot. The drawer's lots go on from there, for the reserves. */
    int[] draw(Lots newLots) {
        lots = newLots;
        Arrays.fill(chosen, false);
        Arrays.fill(filled, 0);
        Arrays.fill(load, 0);
        if (plan.covers) {
            coverManagers();
        }
        for (int pot = 0; pot < drawn.length; pot++) {
            while (filled[pot] < drawn[pot].length) {
                fillOne(pot);
            }
        }
        if (plan.targets.length > 0) {
            steer();
        }
        return Arrays.stream(drawn).flatMapToInt(Arrays::stream).toArray();
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
            if (own.length == 0 || visited[pot] || drawn[pot].length == 0) {
                continue;
            }
            visited[pot] = true;
            if (filled[pot] < drawn[pot].length || makeRoom(pot)) {
                choose(own[lots.below(own.length)], pot);
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(int pot) {
        int start = lots.below(filled[pot]);
        for (int i = 0; i < filled[pot]; i++) {
            int moving = drawn[pot][(start + i) % filled[pot]];
            if (cover(plan.managerOf[moving])) {
                drop(moving, pot);
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
            choose(found, pot);
            return true;
        }
        return passOn(pot);
    }

    /** A case of the pot that may be chosen as it is, each as likely as any other; -1 where there is none. */
    private int findFree(int pot) {
        int[] members = plan.membersOfPot[pot];
        for (int i = 0; i < QUICK_TRIES; i++) {
            int candidate = members[lots.below(members.length)];
            if (isFree(candidate)) {
                return candidate;
            }
        }
        int found = -1;
        int count = 0;
        for (int candidate : members) {
            if (isFree(candidate) && lots.below(++count) == 0) {
                found = candidate;
            }
        }
        return found;
    }

    private boolean isFree(int candidate) {
        return !chosen[candidate] && load[plan.managerOf[candidate]] < plan.mostPerManager;
    }

    /** Chooses a case of somebody who has the most already, takes another of theirs back, and fills that place. */
    private boolean passOn(int pot) {
        int[] members = plan.membersOfPot[pot];
        int start = lots.below(members.length);
        for (int i = 0; i < members.length; i++) {
            int candidate = members[(start + i) % members.length];
            for (int other = 0; !chosen[candidate] && other < drawn.length; other++) {
                int given = visited[other] ? -1 : drawnOf(plan.managerOf[candidate], other);
                if (given >= 0) {
                    drop(given, other);
                    choose(candidate, pot);
                    if (fill(other)) {
                        return true;
                    }
                    drop(candidate, pot);
                    choose(given, other);
                }
            }
        }
        return false;
    }

    private int drawnOf(int manager, int pot) {
        for (int own : plan.members[manager][pot]) {
            if (chosen[own]) {
                return own;
            }
        }
        return -1;
    }

    private void choose(int one, int pot) {
        chosen[one] = true;
        load[plan.managerOf[one]]++;
        drawn[pot][filled[pot]++] = one;
    }

    private void drop(int one, int pot) {
        chosen[one] = false;
        load[plan.managerOf[one]]--;
        int at = 0;
        while (drawn[pot][at] != one) {
            at++;
        }
        drawn[pot][at] = drawn[pot][--filled[pot]];
    }

    private void steer() {
        balance.start(drawn);
        for (int i = 0; i < plan.size * SWAPS_A_CASE && !balance.isReached(); i++) {
            int pot = potOfPlace(lots.below(plan.size));
            int at = lots.below(drawn[pot].length);
            switch (lots.below(3)) {
                case 0 -> swap(pot, at, plan.membersOfPot[pot]);
                case 1 -> swap(pot, at, plan.members[plan.managerOf[drawn[pot][at]]][pot]);
                default -> crossOver(pot, at);
            }
        }
        if (balance.lacksHigh()) {
            forceHigh();
        }
    }

    /** A random one of these instead, where that keeps the promises and takes the sample no further off. */
    private void swap(int pot, int at, int[] instead) {
        out[0] = drawn[pot][at];
        in[0] = instead[lots.below(instead.length)];
        if (!chosen[in[0]] && keepsPromises(out[0], in[0]) && balance.exchange(out, in, 1)) {
            replace(pot, at, in[0]);
        }
    }

    /** Two case managers with a case each in two pots change pots: nobody has more or fewer cases than before. */
    private void crossOver(int pot, int at) {
        int other = potOfPlace(lots.below(plan.size));
        int otherAt = lots.below(drawn[other].length);
        out[0] = drawn[pot][at];
        out[1] = drawn[other][otherAt];
        int[] here = plan.members[plan.managerOf[out[1]]][pot];
        int[] there = plan.members[plan.managerOf[out[0]]][other];
        if (pot == other || here.length == 0 || there.length == 0) {
            return;
        }
        in[0] = here[lots.below(here.length)];
        in[1] = there[lots.below(there.length)];
        if (!chosen[in[0]] && !chosen[in[1]] && balance.exchange(out, in, 2)) {
            replace(pot, at, in[0]);
            replace(other, otherAt, in[1]);
        }
    }

    private int potOfPlace(int place) {
        int pot = 0;
        int left = place;
        while (left >= drawn[pot].length) {
            left -= drawn[pot++].length;
        }
        return pot;
    }

    /** True where a swap covers as many case managers as before and keeps the cap. */
    private boolean keepsPromises(int outgoing, int incoming) {
        int leaving = plan.managerOf[outgoing];
        int coming = plan.managerOf[incoming];
        if (leaving == coming) {
            return true;
        }
        boolean uncovers = plan.covers && plan.named[leaving] && load[leaving] == 1;
        boolean covers = plan.named[coming] && load[coming] == 0;
        return load[coming] < plan.mostPerManager && (!uncovers || covers);
    }

    private void replace(int pot, int at, int coming) {
        int leaving = drawn[pot][at];
        chosen[leaving] = false;
        chosen[coming] = true;
        load[plan.managerOf[leaving]]--;
        load[plan.managerOf[coming]]++;
        drawn[pot][at] = coming;
    }

    /** Brings one high case in, if it must be at the price of a case manager's coverage: one is a must (SAMP-012). */
    private void forceHigh() {
        for (int pass = 0; pass < 2; pass++) {
            for (int pot = 0; pot < drawn.length; pot++) {
                int[] members = plan.membersOfPot[pot];
                int start = members.length == 0 ? 0 : lots.below(members.length);
                for (int i = 0; drawn[pot].length > 0 && i < members.length; i++) {
                    int coming = members[(start + i) % members.length];
                    int at = plan.high[coming] ? placeFor(pot, coming, pass == 0) : -1;
                    if (at >= 0) {
                        replace(pot, at, coming);
                        return;
                    }
                }
            }
        }
    }

    private int placeFor(int pot, int coming, boolean keepCoverage) {
        int start = lots.below(drawn[pot].length);
        for (int i = 0; i < drawn[pot].length; i++) {
            int at = (start + i) % drawn[pot].length;
            int leaving = drawn[pot][at];
            boolean sameManager = plan.managerOf[leaving] == plan.managerOf[coming];
            boolean belowCap = sameManager || load[plan.managerOf[coming]] < plan.mostPerManager;
            if (keepCoverage ? keepsPromises(leaving, coming) : belowCap) {
                return at;
            }
        }
        return -1;
    }

    private void shuffleNumbers(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        lots.shuffle(numbers, numbers.length);
    }
}
