/**
 * The search itself: configured, run several times over, the best kept.
 *
 * <p>In comes an inspection with settings, or a published week to solve again. Out goes the best schedule found, whether any
 * could be better, and how long it took. Open {@link io.fieldwork.scheduler.solver.search.ScheduleSolver} first, then
 * {@link io.fieldwork.scheduler.solver.search.SearchPortfolio}.
 */
@NullMarked
package io.fieldwork.scheduler.solver.search;

import org.jspecify.annotations.NullMarked;
