package io.fieldwork.scheduler.sampling;

/**
 * Brings a full sample nearer to the long-list's shares of groups (SAMP-011, SAMP-012, SAMP-021, SAMP-022).
 *
 * <p>Random swaps within pots, and of two case managers between pots, all of which keep coverage and cap, are made as long as
 * they take the sample no further from the long-list's shares, until no group is off by more than the tolerance or the swaps
 * are used up.
 */
final class Steering {

    private static final int SWAPS_A_CASE = 30;

    private final DrawPlan plan;
    private final SampleState sample;
    private final Balance balance;
    private final int[] out = new int[2];
    private final int[] in = new int[2];
    private Lots lots = new Lots(0);

    Steering(DrawPlan plan, SampleState sample) {
        this.plan = plan;
        this.sample = sample;
        this.balance = new Balance(plan);
    }

    /** Steers the sample as far as its swaps go. */
    void steer(Lots newLots) {
        lots = newLots;
        balance.start(sample.drawn);
        for (int i = 0; i < plan.size * SWAPS_A_CASE && !balance.isReached(); i++) {
            int pot = potOfPlace(lots.below(plan.size));
            int at = lots.below(sample.drawn[pot].length);
            switch (lots.below(3)) {
                case 0 -> swap(pot, at, plan.membersOfPot[pot]);
                case 1 -> swap(pot, at, plan.members[plan.managerOf[sample.drawn[pot][at]]][pot]);
                default -> crossOver(pot, at);
            }
        }
        if (balance.lacksHigh()) {
            forceHigh();
        }
    }

    /** A random one of these instead, where that keeps the promises and takes the sample no further off. */
    private void swap(int pot, int at, int[] instead) {
        out[0] = sample.drawn[pot][at];
        in[0] = instead[lots.below(instead.length)];
        if (!sample.chosen[in[0]] && sample.keepsPromises(out[0], in[0]) && balance.exchange(out, in, 1)) {
            sample.replace(pot, at, in[0]);
        }
    }

    /** Two case managers with a case each in two pots change pots: nobody has more or fewer cases than before. */
    private void crossOver(int pot, int at) {
        int other = potOfPlace(lots.below(plan.size));
        int otherAt = lots.below(sample.drawn[other].length);
        out[0] = sample.drawn[pot][at];
        out[1] = sample.drawn[other][otherAt];
        int[] here = plan.members[plan.managerOf[out[1]]][pot];
        int[] there = plan.members[plan.managerOf[out[0]]][other];
        if (pot == other || here.length == 0 || there.length == 0) {
            return;
        }
        in[0] = here[lots.below(here.length)];
        in[1] = there[lots.below(there.length)];
        if (!sample.chosen[in[0]] && !sample.chosen[in[1]] && balance.exchange(out, in, 2)) {
            sample.replace(pot, at, in[0]);
            sample.replace(other, otherAt, in[1]);
        }
    }

    private int potOfPlace(int place) {
        int pot = 0;
        int left = place;
        while (left >= sample.drawn[pot].length) {
            left -= sample.drawn[pot++].length;
        }
        return pot;
    }

    /** Brings one high case in, if it must be at the price of a case manager's coverage: one is a must (SAMP-012). */
    private void forceHigh() {
        for (int pass = 0; pass < 2; pass++) {
            for (int pot = 0; pot < sample.drawn.length; pot++) {
                int[] members = plan.membersOfPot[pot];
                int start = members.length == 0 ? 0 : lots.below(members.length);
                for (int i = 0; sample.drawn[pot].length > 0 && i < members.length; i++) {
                    int coming = members[(start + i) % members.length];
                    int at = plan.high[coming] ? placeFor(pot, coming, pass == 0) : -1;
                    if (at >= 0) {
                        sample.replace(pot, at, coming);
                        return;
                    }
                }
            }
        }
        forceHighByTwo();
    }

    /** The same where each high case is a case manager's who has as many as may be: another case of theirs makes room. */
    private void forceHighByTwo() {
        for (int pot = 0; pot < sample.drawn.length; pot++) {
            for (int coming : plan.membersOfPot[pot]) {
                if (plan.high[coming] && sample.drawn[pot].length > 0 && makesRoom(pot, coming)) {
                    return;
                }
            }
        }
    }

    private boolean makesRoom(int pot, int coming) {
        for (int other = 0; other < sample.drawn.length; other++) {
            for (int at = 0; at < sample.drawn[other].length; at++) {
                int leaving = sample.drawn[other][at];
                if (plan.managerOf[leaving] == plan.managerOf[coming] && isExchanged(other, at, pot, coming)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Fills that place with somebody else's case, and a place of the pot with the one that is to come. */
    private boolean isExchanged(int other, int at, int pot, int coming) {
        int leaving = sample.drawn[other][at];
        for (int instead : plan.membersOfPot[other]) {
            int manager = plan.managerOf[instead];
            if (!sample.chosen[instead] && manager != plan.managerOf[coming]) {
                sample.replace(other, at, instead);
                int place = sample.load[manager] > plan.mostPerManager
                        ? placeOf(pot, manager)
                        : placeFor(pot, coming, false);
                if (place >= 0) {
                    sample.replace(pot, place, coming);
                    return true;
                }
                sample.replace(other, at, leaving);
            }
        }
        return false;
    }

    /** A place of the pot that has a case of this case manager; -1 where none has. */
    private int placeOf(int pot, int manager) {
        for (int at = 0; at < sample.drawn[pot].length; at++) {
            if (plan.managerOf[sample.drawn[pot][at]] == manager) {
                return at;
            }
        }
        return -1;
    }

    private int placeFor(int pot, int coming, boolean keepCoverage) {
        int start = lots.below(sample.drawn[pot].length);
        for (int i = 0; i < sample.drawn[pot].length; i++) {
            int at = (start + i) % sample.drawn[pot].length;
            int leaving = sample.drawn[pot][at];
            boolean sameManager = plan.managerOf[leaving] == plan.managerOf[coming];
            boolean belowCap = sameManager || sample.load[plan.managerOf[coming]] < plan.mostPerManager;
            if (keepCoverage ? sample.keepsPromises(leaving, coming) : belowCap) {
                return at;
            }
        }
        return -1;
    }
}
