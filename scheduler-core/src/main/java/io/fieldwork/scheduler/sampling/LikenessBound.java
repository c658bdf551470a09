package io.fieldwork.scheduler.sampling;

import java.util.List;

/**
 * How far from the long-list an exchange may take the groups of a sample: as far as the draw itself is steered, and where chance
 * left a group further off, no further (SAMP-011, SAMP-012, SAMP-021, SAMP-022).
 *
 * <p>It is a bound for each group by itself, so that no group pays for another.
 */
final class LikenessBound {

    private static final double NOTHING = 1e-9;

    private final double tolerance;
    private final List<GroupRepresentation> drawn;

    private LikenessBound(double tolerance, List<GroupRepresentation> drawn) {
        this.tolerance = tolerance;
        this.drawn = drawn;
    }

    /** The bound of a sample that was drawn. */
    static LikenessBound of(SampleDraw draw) {
        return new LikenessBound(SamplingRules.shipped().tolerance(), draw.representation());
    }

    /** True for a sample of the same list that keeps to it. */
    boolean holds(SampleDraw sample) {
        for (int at = 0; at < drawn.size(); at++) {
            GroupRepresentation before = drawn.get(at);
            GroupRepresentation after = sample.representation().get(at);
            boolean losesHigh = after.of().equals(ComparedGroup.LEVEL) && before.drawn() > 0 && after.drawn() == 0;
            if (losesHigh || off(after) > Math.max(tolerance, off(before)) + NOTHING) {
                return false;
            }
        }
        return true;
    }

    /** How many cases more or fewer than its share a group has. */
    private static double off(GroupRepresentation group) {
        return Math.abs(group.drawn() - group.drawnOfAll() * group.listedShare());
    }
}
