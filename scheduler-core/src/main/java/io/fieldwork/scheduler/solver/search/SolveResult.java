package io.fieldwork.scheduler.solver.search;

import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.bound.KnownBounds;

/**
 * What solving gave.
 *
 * @param seconds of solving alone
 * @param moves tried
 * @param cutShort true where the time limit, not the effort, ended the search
 * @param bestPossible true where no schedule can have a better score
 * @param bounds how good any schedule could be, as far as is known without a proof
 */
public record SolveResult(
        Schedule schedule, double seconds, long moves, boolean cutShort, boolean bestPossible, KnownBounds bounds) {}
