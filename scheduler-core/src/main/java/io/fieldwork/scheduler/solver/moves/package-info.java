/** Moves of our own that the search draws. */
@NullMarked
package io.fieldwork.scheduler.solver.moves;

import org.jspecify.annotations.NullMarked;
