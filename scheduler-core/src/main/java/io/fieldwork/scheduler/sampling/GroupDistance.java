package io.fieldwork.scheduler.sampling;

import java.util.Arrays;

/** How far a sample is from its groups' shares of the long-list, kept up to date from swap to swap. */
final class GroupDistance {

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
