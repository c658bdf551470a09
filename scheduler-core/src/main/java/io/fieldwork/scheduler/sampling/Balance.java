package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/** How far a sample is from its groups' shares of the long-list, kept up to date from swap to swap. */
final class Balance {

    private static final double NOTHING = 1e-9;

    /** A sample without any high case is further off than any other (SAMP-012, SAMP-022). */
    private static final double WITHOUT_HIGH = 1000;

    private final DrawPlan plan;
    private final int[] counts;
    private int high;
    private double distance;

    Balance(DrawPlan plan) {
        this.plan = plan;
        this.counts = new int[plan.targets.length];
    }

    void start(int[][] drawn) {
        Arrays.fill(counts, 0);
        high = 0;
        for (int[] pot : drawn) {
            for (int one : pot) {
                add(one, 1);
            }
        }
        distance = measured();
    }

    /** Takes a swap over unless the sample gets further off by it. */
    boolean swap(int out, int in) {
        add(out, -1);
        add(in, 1);
        double after = measured();
        if (after <= distance + NOTHING) {
            distance = after;
            return true;
        }
        add(in, -1);
        add(out, 1);
        return false;
    }

    boolean isReached() {
        return distance <= NOTHING;
    }

    boolean lacksHigh() {
        return plan.anyHigh && high == 0;
    }

    private void add(int one, int by) {
        for (int group : plan.groupsOf[one]) {
            counts[group] += by;
        }
        if (plan.high[one]) {
            high += by;
        }
    }

    private double measured() {
        double sum = lacksHigh() ? WITHOUT_HIGH : 0;
        for (int group = 0; group < counts.length; group++) {
            sum += Math.max(0, Math.abs(counts[group] - plan.targets[group]) - plan.tolerance);
        }
        return sum;
    }
}
