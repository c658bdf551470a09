package io.fieldwork.scheduler.exact;

import org.jspecify.annotations.Nullable;

/**
 * Which schedules a proof speaks of, and how far it goes.
 *
 * @param mostMoves only schedules that move no more cases and meetings than this against the published one; null: all
 * @param preferences false: hard and medium alone are looked at, and the soft level is left
 */
public record ProofScope(@Nullable Integer mostMoves, boolean preferences) {

    /** Every schedule and every level. */
    public static final ProofScope ALL = new ProofScope(null, true);
}
