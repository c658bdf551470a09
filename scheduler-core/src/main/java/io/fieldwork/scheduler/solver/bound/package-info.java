/**
 * What no schedule can beat, worked out without a search, and what may be claimed of it.
 *
 * <p>In comes an inspection whose value ranges are pruned. Out goes a score that is never worse than the best possible one, or
 * the least loss for a number of moves, as numbers and as claims with a sentence. Open
 * {@link io.fieldwork.scheduler.solver.bound.ScoreBound} first.
 */
@NullMarked
package io.fieldwork.scheduler.solver.bound;

import org.jspecify.annotations.NullMarked;
