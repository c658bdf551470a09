/** The search itself: configured, run several times over, the best kept. */
@NullMarked
package io.fieldwork.scheduler.solver.search;

import org.jspecify.annotations.NullMarked;
