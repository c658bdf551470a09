/**
 * One inspection with a schedule on it: ranges pruned, placements put in or pinned, scored and handed out.
 *
 * <p>In come an inspection and placements, from a search, a person or a published week. Out go counts, a score and the schedule
 * with every figure. Open {@link io.fieldwork.scheduler.solver.board.ScheduleScorer} first.
 */
@NullMarked
package io.fieldwork.scheduler.solver.board;

import org.jspecify.annotations.NullMarked;
