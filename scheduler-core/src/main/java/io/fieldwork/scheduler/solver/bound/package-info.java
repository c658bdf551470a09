/** What no schedule can beat, and what is claimed of it. */
@NullMarked
package io.fieldwork.scheduler.solver.bound;

import org.jspecify.annotations.NullMarked;
