package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/**
 * Brings a full sample nearer to the long-list's shares of groups (SAMP-011, SAMP-012, SAMP-021, SAMP-022).
 *
 * <p>Random swaps within cells, and of two case managers between cells, all of which keep coverage and cap, are made
 * as long as they take the sample no further from the long-list's shares, until no group is off by more than the
 * tolerance or the swaps are used up.
 *
 * <p>It is controlled selection by exchange: chance has drawn the sample, and exchanges that chance proposes are
 * taken or left. Where at last there is no high case, one is brought in whatever it costs, for that is a must and all
 * else a preference.
 */
final class SampleBalancing {

    private static final int SWAPS_A_CASE = 30;

    private final DrawPlan plan;
    private final SampleState sample;
    private final GroupDistance distance;
    private final int[] out = new int[2];
    private final int[] in = new int[2];
    private RepeatableRandom random = new RepeatableRandom(0);

    SampleBalancing(DrawPlan plan, SampleState sample) {
        this.plan = plan;
        this.sample = sample;
        this.distance = new GroupDistance(plan);
    }

    /** Steers the sample as far as its swaps go. */
    void balance(RepeatableRandom newRandom) {
        random = newRandom;
        distance.start(sample.drawn);
        for (int i = 0; i < plan.size * SWAPS_A_CASE && !distance.isReached(); i++) {
            int cell = cellOfPlace(random.below(plan.size));
            int at = random.below(sample.drawn[cell].length);
            switch (random.below(3)) {
                case 0 -> swap(cell, at, plan.membersOfCell[cell]);
                case 1 -> swap(cell, at, plan.members[plan.managerOf[sample.drawn[cell][at]]][cell]);
                default -> crossOver(cell, at);
            }
        }
        if (distance.lacksHigh()) {
            forceHigh();
        }
    }

    /** A random one of these instead, where that keeps the promises and takes the sample no further off. */
    private void swap(int cell, int at, int[] instead) {
        out[0] = sample.drawn[cell][at];
        in[0] = instead[random.below(instead.length)];
        if (!sample.chosen[in[0]] && sample.keepsPromises(out[0], in[0]) && distance.exchange(out, in, 1)) {
            sample.replace(cell, at, in[0]);
        }
    }

    /** Two case managers with a case each in two cells change cells: nobody has more or fewer cases than before. */
    private void crossOver(int cell, int at) {
        int other = cellOfPlace(random.below(plan.size));
        int otherAt = random.below(sample.drawn[other].length);
        out[0] = sample.drawn[cell][at];
        out[1] = sample.drawn[other][otherAt];
        int[] here = plan.members[plan.managerOf[out[1]]][cell];
        int[] there = plan.members[plan.managerOf[out[0]]][other];
        if (cell == other || here.length == 0 || there.length == 0) {
            return;
        }
        in[0] = here[random.below(here.length)];
        in[1] = there[random.below(there.length)];
        if (!sample.chosen[in[0]] && !sample.chosen[in[1]] && distance.exchange(out, in, 2)) {
            sample.replace(cell, at, in[0]);
            sample.replace(other, otherAt, in[1]);
        }
    }

    private int cellOfPlace(int place) {
        int cell = 0;
        int left = place;
        while (left >= sample.drawn[cell].length) {
            left -= sample.drawn[cell++].length;
        }
        return cell;
    }

    /** Brings one high case in, if it must be at the price of a case manager's coverage: one is a must (SAMP-012). */
    private void forceHigh() {
        for (int pass = 0; pass < 2; pass++) {
            for (int cell = 0; cell < sample.drawn.length; cell++) {
                int[] members = plan.membersOfCell[cell];
                int start = members.length == 0 ? 0 : random.below(members.length);
                for (int i = 0; sample.drawn[cell].length > 0 && i < members.length; i++) {
                    int coming = members[(start + i) % members.length];
                    int at = plan.high[coming] ? placeFor(cell, coming, pass == 0) : -1;
                    if (at >= 0) {
                        sample.replace(cell, at, coming);
                        return;
                    }
                }
            }
        }
        forceHighByTwo();
    }

    /** The same where each high case is a case manager's who has as many as may be: another case of theirs makes room. */
    private void forceHighByTwo() {
        for (int cell = 0; cell < sample.drawn.length; cell++) {
            for (int coming : plan.membersOfCell[cell]) {
                if (plan.high[coming] && sample.drawn[cell].length > 0 && makesRoom(cell, coming)) {
                    return;
                }
            }
        }
    }

    private boolean makesRoom(int cell, int coming) {
        for (int other = 0; other < sample.drawn.length; other++) {
            for (int at = 0; at < sample.drawn[other].length; at++) {
                int leaving = sample.drawn[other][at];
                if (plan.managerOf[leaving] == plan.managerOf[coming] && isExchanged(other, at, cell, coming)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Fills that place with somebody else's case, and a place of the cell with the one that is to come. */
    private boolean isExchanged(int other, int at, int cell, int coming) {
        int leaving = sample.drawn[other][at];
        for (int instead : plan.membersOfCell[other]) {
            int manager = plan.managerOf[instead];
            if (!sample.chosen[instead] && manager != plan.managerOf[coming]) {
                sample.replace(other, at, instead);
                int place = sample.load[manager] > plan.mostPerManager
                        ? placeOf(cell, manager)
                        : placeFor(cell, coming, false);
                if (place >= 0) {
                    sample.replace(cell, place, coming);
                    return true;
                }
                sample.replace(other, at, leaving);
            }
        }
        return false;
    }

    /** A place of the cell that has a case of this case manager; -1 where none has. */
    private int placeOf(int cell, int manager) {
        for (int at = 0; at < sample.drawn[cell].length; at++) {
            if (plan.managerOf[sample.drawn[cell][at]] == manager) {
                return at;
            }
        }
        return -1;
    }

    private int placeFor(int cell, int coming, boolean keepCoverage) {
        int start = random.below(sample.drawn[cell].length);
        for (int i = 0; i < sample.drawn[cell].length; i++) {
            int at = (start + i) % sample.drawn[cell].length;
            int leaving = sample.drawn[cell][at];
            boolean sameManager = plan.managerOf[leaving] == plan.managerOf[coming];
            boolean belowCap = sameManager || sample.load[plan.managerOf[coming]] < plan.mostPerManager;
            if (keepCoverage ? sample.keepsPromises(leaving, coming) : belowCap) {
                return at;
            }
        }
        return -1;
    }

    /** How far a sample is from its groups' shares of the long-list, kept up to date from swap to swap. */
    private static final class GroupDistance {

        private static final double NOTHING = 1e-9;

        /** A sample without any high case is further off than any other (SAMP-012, SAMP-022). */
        private static final double WITHOUT_HIGH = 1000;

        private final DrawPlan plan;
        private final int[] counts;
        private int high;
        private double distance;

        GroupDistance(DrawPlan plan) {
            this.plan = plan;
            this.counts = new int[plan.targets.length];
        }

        void start(int[][] drawn) {
            Arrays.fill(counts, 0);
            high = 0;
            distance = 0;
            for (int group = 0; group < counts.length; group++) {
                distance += excess(group);
            }
            for (int[] cell : drawn) {
                for (int one : cell) {
                    add(one, 1);
                }
            }
        }

        /** Takes an exchange of one case over, or of two at once, unless the sample gets further off by it. */
        boolean exchange(int[] out, int[] in, int length) {
            double before = measured();
            for (int i = 0; i < length; i++) {
                add(out[i], -1);
                add(in[i], 1);
            }
            if (measured() <= before + NOTHING) {
                return true;
            }
            for (int i = 0; i < length; i++) {
                add(in[i], -1);
                add(out[i], 1);
            }
            return false;
        }

        boolean isReached() {
            return measured() <= NOTHING;
        }

        boolean lacksHigh() {
            return plan.anyHigh && high == 0;
        }

        private void add(int one, int by) {
            for (int group : plan.groupsOf[one]) {
                distance -= excess(group);
                counts[group] += by;
                distance += excess(group);
            }
            if (plan.high[one]) {
                high += by;
            }
        }

        private double excess(int group) {
            return Math.max(0, Math.abs(counts[group] - plan.targets[group]) - plan.tolerance);
        }

        private double measured() {
            return distance + (lacksHigh() ? WITHOUT_HIGH : 0);
        }
    }
}
