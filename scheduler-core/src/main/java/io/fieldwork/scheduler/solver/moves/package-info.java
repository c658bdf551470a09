/**
 * Moves of our own that the search draws in place of the library's: swaps and rotations of cases, ejection chains of meetings.
 *
 * <p>In comes the schedule as it stands at a step of the search. Out goes one move that is not scored yet; what can be seen to
 * be hopeless is drawn again. Open {@link io.fieldwork.scheduler.solver.moves.CaseExchanges} first.
 */
@NullMarked
package io.fieldwork.scheduler.solver.moves;

import org.jspecify.annotations.NullMarked;
