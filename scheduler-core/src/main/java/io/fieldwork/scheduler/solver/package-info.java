/** The only place that configures and calls the solver. */
@NullMarked
package io.fieldwork.scheduler.solver;

import org.jspecify.annotations.NullMarked;
