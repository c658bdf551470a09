package io.fieldwork.scheduler.exact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proof, goal by goal: hard rules first, each goal kept at its best before the next. What is left of a goal without time
 * is said to be unknown, and so is what lies below it.
 *
 * <p>Hard rules are first forbidden altogether. Only where that leaves no schedule are their breaches counted, in a model
 * that is weaker and slower.
 */
final class LexicographicProof {

    private final ModelledWeek week;
    private final @Nullable KnownSchedule hint;
    private final ProofLimits limits;
    private final ProofScope scope;
    private final ProofBudget budget;
    private final List<LevelProof> proved = new ArrayList<>();
    private @Nullable IncumbentSchedule given;
    private @Nullable IncumbentSchedule best;
    private boolean isProvedSoFar = true;
    private boolean isCutByClock;

    LexicographicProof(ModelledWeek week, @Nullable KnownSchedule hint, ProofLimits limits, ProofScope scope) {
        this.week = week;
        this.hint = hint;
        this.limits = limits;
        this.scope = scope;
        this.budget = new ProofBudget(limits);
    }

    Proof run() {
        LevelSearch search = proveHard();
        for (ProofGoal goal : scope.goals().subList(1, scope.goals().size())) {
            if (search == null) {
                leave(goal);
            } else {
                prove(search, goal);
            }
        }
        boolean isBetter = best != null && best.found() && (given == null || best.isBetterThan(given, scope.goals()));
        return new Proof(proved, best == null || !isBetter ? null : best.placements(), isCutByClock);
    }

    /** The search to go on with; null where it is not known whether the hard rules can be kept. */
    private @Nullable LevelSearch proveHard() {
        LevelSearch strict = search(true);
        long floor = strict.floor(ProofGoal.HARD);
        if (best != null && best.cost(ProofGoal.HARD) == floor) {
            add(ProofGoal.HARD, floor, 0, 0);
            return strict;
        }
        LevelSearch.LevelOutcome any = strict.findAny(best);
        isCutByClock |= any.cutByClock();
        if (any.isInfeasible()) {
            LevelSearch counting = search(false);
            prove(counting, ProofGoal.HARD);
            return best == null || (scope.mostPromises() != null && !isProvedSoFar) ? null : counting;
        }
        take(any.best());
        add(ProofGoal.HARD, floor, any.seconds(), any.deterministicSeconds());
        return any.best() == null ? null : strict;
    }

    /** A search in the scope, which begins with the hint where that is in the scope too. */
    private LevelSearch search(boolean strict) {
        ExactModel model = week.model(strict);
        Integer most = scope.mostPromises();
        if (most != null) {
            model.breakAtMost(most);
        }
        LevelSearch search = new LevelSearch(model, limits, budget);
        if (hint != null) {
            compare(search, search.incumbent(hint));
        }
        return search;
    }

    /**
     * Takes the hint where it is in the scope. One that no decisions make, such as a meeting off the grid, is compared by its
     * score alone.
     */
    private void compare(LevelSearch search, IncumbentSchedule start) {
        if (search.holds(start)) {
            given = start.cost(ProofGoal.PROMISES) <= scope.limit() ? start : null;
            best = given;
        } else if (scope.mostPromises() == null && scope.goals().equals(ProofScope.LEVELS)) {
            given = start;
        }
    }

    /** Finds the least that a goal can cost, and keeps it for the goals below. */
    private void prove(LevelSearch search, ProofGoal goal) {
        long floor = Math.max(search.floor(goal), knownBefore(goal));
        if (best != null && best.cost(goal) == floor) {
            add(goal, floor, 0, 0);
        } else if (budget.isSpent()) {
            // A goal that was solved to its end may have taken longer than the clock allowed.
            isCutByClock |= !budget.isWorkSpent();
            leave(goal);
        } else {
            LevelSearch.LevelOutcome outcome = search.minimize(goal, floor, best);
            isCutByClock |= outcome.cutByClock();
            take(outcome.best());
            if (outcome.isInfeasible() && best == null) {
                leave(goal); // none breaks so few promises
                return;
            }
            if (outcome.isInfeasible() || (best != null && outcome.bound() > best.cost(goal))) {
                throw new IllegalArgumentException("No schedule is as good as the one given.\n"
                        + "Maybe its score belongs to another inspection.");
            }
            long bound = goal == ProofGoal.HARD && scope.mostPromises() != null
                    ? leastHard(outcome)
                    : Math.max(floor, outcome.bound());
            add(goal, bound, outcome.seconds(), outcome.deterministicSeconds());
        }
        if (best != null) {
            search.keep(goal, best.cost(goal));
        }
    }

    /**
     * What no schedule can better at the hard level, however many promises it breaks. What a hard rule forbids by itself is not
     * among the decisions, for leaving it out is better; but that may break a promise too many.
     */
    private long leastHard(LevelSearch.LevelOutcome outcome) {
        return Math.min(outcome.bound(), week.leastLoss(ProofScope.ALL.limit(), List.of(), ProofGoal.HARD));
    }

    /** What is known of this goal beforehand, by whoever asks or by other questions. */
    private long knownBefore(ProofGoal goal) {
        if (best == null || !goal.isLevel()) {
            return 0;
        }
        if (goal == ProofGoal.MEDIUM && best.cost(ProofGoal.HARD) == 0) {
            return Math.max(scope.leastMedium(), fromOthers(goal, best));
        }
        return fromOthers(goal, best);
    }

    private long fromOthers(ProofGoal goal, IncumbentSchedule found) {
        // Other goals in between leave fewer schedules, and what holds for all of them holds for these.
        List<ProofGoal> levels =
                before(goal).stream().filter(ProofGoal::isLevel).toList();
        return levels.equals(levelsAbove(goal)) ? week.leastLoss(scope.limit(), found.costs(levels), goal) : 0;
    }

    private List<ProofGoal> before(ProofGoal goal) {
        return scope.goals().subList(0, scope.goals().indexOf(goal));
    }

    /** True for a level before which there is nothing but the levels above it. */
    private boolean isAmongLevels(ProofGoal goal) {
        return goal.isLevel() && before(goal).equals(levelsAbove(goal));
    }

    private static List<ProofGoal> levelsAbove(ProofGoal level) {
        return ProofScope.LEVELS.subList(0, ProofScope.LEVELS.indexOf(level));
    }

    /** A goal of which nothing is said. */
    private void leave(ProofGoal goal) {
        proved.add(new LevelProof(goal, score(goal), null, false, 0, 0));
        isProvedSoFar = false;
    }

    private void take(@Nullable IncumbentSchedule other) {
        if (other != null && (best == null || other.isBetterThan(best, scope.goals()))) {
            best = other;
        }
    }

    private void add(ProofGoal goal, long bound, double seconds, double deterministicSeconds) {
        isProvedSoFar = isProvedSoFar && best != null && best.cost(goal) == bound;
        proved.add(new LevelProof(goal, score(goal), -bound, isProvedSoFar, seconds, deterministicSeconds));
        if (best != null && isAmongLevels(goal)) {
            week.remember(scope.limit(), best.costs(before(goal)), goal, bound);
        }
    }

    private @Nullable Long score(ProofGoal goal) {
        return best == null ? null : Long.valueOf(-best.cost(goal));
    }
}
