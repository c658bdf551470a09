package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.exact.ProofScope;
import java.util.List;
import java.util.Objects;

/**
 * Compares what the exact companion claims with the schedule that it speaks of: the companion counts in another way, and
 * where the two do not agree one of them is wrong.
 *
 * @param scope what the companion was asked
 * @param start what it was given to begin with, which is in the scope
 * @param shown what it found, counted as every schedule is; the start where it found no better one
 */
record ClaimCheck(ProofScope scope, WeekPosition start, WeekPosition shown) {

    /** False where the claim cannot be true. */
    boolean holds(Proof proof) {
        if (proof.better() != null && !isBetter()) {
            return false;
        }
        boolean isProvedSoFar = true;
        List<LevelProof> said = proof.levels();
        for (int i = 0; i < said.size(); i++) {
            LevelProof level = said.get(i);
            Long best = level.best();
            if (best == null) {
                return said.subList(i, said.size()).stream().noneMatch(one -> one.proved() || one.best() != null);
            }
            boolean isCounted = i < scope.goals().size()
                    && level.goal() == scope.goals().get(i)
                    && best == -shown.loss(level.goal());
            Long bound = level.bound();
            boolean isPassed = bound != null && bound < best;
            isProvedSoFar &= Objects.equals(best, bound);
            if (!isCounted || isPassed || (level.proved() && !isProvedSoFar)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBetter() {
        return shown.brokenPromises() <= scope.limit() && shown.isLess(scope.goals(), start.losses(scope.goals()));
    }

    /** The goals at which the least is proved, one after the other. */
    static List<ProofGoal> provedGoals(Proof proof) {
        return proof.levels().stream()
                .takeWhile(LevelProof::proved)
                .map(LevelProof::goal)
                .toList();
    }
}
