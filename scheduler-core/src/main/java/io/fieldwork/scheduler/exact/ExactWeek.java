package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.Schedule;
import org.jspecify.annotations.Nullable;

/** One week of which several things are asked: what was made ready for the first question serves the others too. */
@FunctionalInterface
public interface ExactWeek {

    /**
     * Searches for the best of some schedules.
     *
     * @param hint a schedule of the inspection with its score, from which to start, or null; one that is not in the scope
     *     only helps
     */
    Proof prove(@Nullable Schedule hint, ProofLimits limits, ProofScope scope);
}
