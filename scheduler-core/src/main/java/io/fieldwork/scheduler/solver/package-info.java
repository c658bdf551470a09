/**
 * Makes schedules, scores them and says how good any could be; the only packages that configure and call the solver.
 *
 * <p>In comes a valid, expanded inspection and how to solve it ({@link io.fieldwork.scheduler.solver.SolverSettings}). Out goes
 * a schedule with every figure and what is known of its bounds. Here are the settings, the progress and the stop signal that
 * all rooms share; open {@link io.fieldwork.scheduler.solver.search.ScheduleSolver} first.
 *
 * <p>The rooms: {@code search} uses {@code moves}, {@code bound} and {@code board}; {@code moves} uses {@code bound}.
 */
@NullMarked
package io.fieldwork.scheduler.solver;

import org.jspecify.annotations.NullMarked;
