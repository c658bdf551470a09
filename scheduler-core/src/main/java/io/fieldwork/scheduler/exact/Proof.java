package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.SchedulePlacements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proved of an inspection.
 *
 * @param levels hard, medium, soft
 * @param better a schedule that is better than the hint, or where there was no hint the best found; else null
 * @param cutByClock true where the clock ended the search: another run may prove more or less
 */
public record Proof(List<LevelProof> levels, @Nullable SchedulePlacements better, boolean cutByClock) {

    public Proof {
        levels = List.copyOf(levels);
    }

    /** True where no schedule has a better score. */
    public boolean isProved() {
        return levels.stream().allMatch(LevelProof::proved);
    }

    /** On the clock, over all levels. */
    public double seconds() {
        return levels.stream().mapToDouble(LevelProof::seconds).sum();
    }

    /** Amount of work over all levels, in the solver's own unit. */
    public double deterministicSeconds() {
        return levels.stream().mapToDouble(LevelProof::deterministicSeconds).sum();
    }
}
