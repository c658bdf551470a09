package io.fieldwork.scheduler.exact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schedules a proof speaks of, and what it makes as small as can be.
 *
 * <pre>{@code new ProofScope(3, ProofScope.LEVELS)}</pre>
 *
 * @param mostPromises only schedules that break no more promises than this (W2-018); null: all
 * @param goals one after the other, each kept at its best before the next; hard rules are the first
 * @param leastMedium no schedule that breaks no hard rule loses fewer medium points, as whoever asks knows; 0: nothing is known
 */
public record ProofScope(@Nullable Integer mostPromises, List<ProofGoal> goals, long leastMedium) {

    /** A question about which nothing is known beforehand. */
    public ProofScope(@Nullable Integer mostPromises, List<ProofGoal> goals) {
        this(mostPromises, goals, 0);
    }

    /** As scores compare. */
    public static final List<ProofGoal> LEVELS = List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.SOFT);

    /** Every schedule and every level. */
    public static final ProofScope ALL = new ProofScope(null, LEVELS);

    /** The most promises that a schedule in the scope breaks, as a number: of all schedules the largest that there is. */
    public int limit() {
        return mostPromises == null ? Integer.MAX_VALUE : mostPromises;
    }

    public ProofScope {
        goals = List.copyOf(goals);
        if (goals.isEmpty() || goals.get(0) != ProofGoal.HARD) {
            throw new IllegalArgumentException(
                    "The goals " + goals + " do not begin with the hard rules.\nMaybe HARD was meant before them.");
        }
    }
}
