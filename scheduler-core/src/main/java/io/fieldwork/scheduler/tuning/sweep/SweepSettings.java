package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.solver.Effort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep tries.
 *
 * <p>It is what was typed, checked: {@link SweepPlan} makes the runs of it.
 *
 * @param samples how many combinations to draw as a Latin hypercube; null for every one of the grid
 * @param seed the first seed of the searches, and that of the drawing
 * @param seeds how many seeds each combination is solved with
 * @param version of the program: runs of another version are not mixed up
 */
public record SweepSettings(
        List<WeightVariation> variations,
        @Nullable Integer samples,
        long seed,
        int seeds,
        Effort effort,
        String version) {

    public SweepSettings {
        variations = List.copyOf(variations);
    }
}
