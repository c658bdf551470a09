/** Placements put in, scored and made into a schedule. */
@NullMarked
package io.fieldwork.scheduler.solver.board;

import org.jspecify.annotations.NullMarked;
