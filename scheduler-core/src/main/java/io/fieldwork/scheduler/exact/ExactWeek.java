package io.fieldwork.scheduler.exact;

import org.jspecify.annotations.Nullable;

/** One week of which several things are asked: what was made ready for the first question serves the others too. */
@FunctionalInterface
public interface ExactWeek {

    /**
     * Searches for the best of some schedules.
     *
     * @param hint a schedule of the inspection from which to start, or null; one that is not in the scope is left aside
     */
    Proof prove(@Nullable KnownSchedule hint, ProofLimits limits, ProofScope scope);
}
