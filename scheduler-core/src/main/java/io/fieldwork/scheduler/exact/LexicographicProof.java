package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proof, level by level as scores compare: hard, then medium, then soft, each level kept at its best before the next.
 * What is left of a level without time is said to be unknown, and so is what lies below it.
 *
 * <p>Hard rules are first forbidden altogether. Only where that leaves no schedule are their breaches counted, in a model
 * that is weaker and slower.
 */
final class LexicographicProof {

    private final Inspection inspection;
    private final WeightTable weights;
    private final @Nullable IncumbentSchedule hint;
    private final ProofLimits limits;
    private final ProofScope scope;
    private final ProofBudget budget;
    private final List<LevelProof> levels = new ArrayList<>();
    private @Nullable IncumbentSchedule best;
    private boolean isProvedSoFar = true;
    private boolean isCutByClock;

    LexicographicProof(
            Inspection inspection,
            WeightTable weights,
            @Nullable IncumbentSchedule hint,
            ProofLimits limits,
            ProofScope scope) {
        this.inspection = inspection;
        this.weights = weights;
        this.hint = hint;
        this.limits = limits;
        this.scope = scope;
        this.budget = new ProofBudget(limits);
    }

    Proof run() {
        LevelSearch search = proveHard();
        for (Level level : List.of(Level.MEDIUM, Level.SOFT)) {
            if (search == null || (level == Level.SOFT && !scope.preferences())) {
                leave(level);
            } else {
                prove(search, level);
            }
        }
        boolean isBetter = best != null && best.found() && (hint == null || best.isBetterThan(hint));
        return new Proof(levels, best == null || !isBetter ? null : best.placements(), isCutByClock);
    }

    /** The search to go on with; null where it is not known whether the hard rules can be kept. */
    private @Nullable LevelSearch proveHard() {
        LevelSearch strict = search(true);
        if (hint != null && strict.holds(hint)) {
            best = hint;
        }
        long floor = strict.floor(Level.HARD);
        if (best != null && best.cost(Level.HARD) == floor) {
            add(Level.HARD, floor, 0, 0);
            return strict;
        }
        LevelSearch.LevelOutcome any = strict.findAny(best);
        isCutByClock |= any.cutByClock();
        if (any.isInfeasible()) {
            LevelSearch counting = search(false);
            prove(counting, Level.HARD);
            return counting;
        }
        take(any.best());
        add(Level.HARD, floor, any.seconds(), any.deterministicSeconds());
        return any.best() == null ? null : strict;
    }

    private LevelSearch search(boolean strict) {
        ExactModel model = ExactModel.build(inspection, weights, strict);
        if (scope.mostMoves() != null) {
            model.moveAtMost(scope.mostMoves());
        }
        return new LevelSearch(model, limits, budget);
    }

    /** Finds the least that a level can cost, and keeps it for the levels below. */
    private void prove(LevelSearch search, Level level) {
        long floor = search.floor(level);
        if (best != null && best.cost(level) == floor) {
            add(level, floor, 0, 0);
        } else if (budget.isSpent()) {
            // A level that was solved to its end may have taken longer than the clock allowed.
            isCutByClock |= !budget.isWorkSpent();
            leave(level);
        } else {
            LevelSearch.LevelOutcome outcome = search.minimize(level, best);
            isCutByClock |= outcome.cutByClock();
            take(outcome.best());
            if (outcome.isInfeasible() || (best != null && outcome.bound() > best.cost(level))) {
                throw new IllegalArgumentException("No schedule is as good as the one given.\n"
                        + "Maybe its score belongs to another inspection.");
            }
            add(level, outcome.bound(), outcome.seconds(), outcome.deterministicSeconds());
        }
        if (best != null) {
            search.keep(level, best.cost(level));
        }
    }

    /** A level of which nothing is said. */
    private void leave(Level level) {
        levels.add(new LevelProof(level, score(level), null, false, 0, 0));
        isProvedSoFar = false;
    }

    private void take(@Nullable IncumbentSchedule other) {
        if (other != null && (best == null || other.isBetterThan(best))) {
            best = other;
        }
    }

    private void add(Level level, long bound, double seconds, double deterministicSeconds) {
        isProvedSoFar = isProvedSoFar && best != null && best.cost(level) == bound;
        levels.add(new LevelProof(level, score(level), -bound, isProvedSoFar, seconds, deterministicSeconds));
    }

    private @Nullable Long score(Level level) {
        return best == null ? null : Long.valueOf(-best.cost(level));
    }
}
