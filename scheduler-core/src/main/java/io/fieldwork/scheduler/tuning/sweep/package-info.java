/**
 * Sweeps over weights: in go inspections and the weights to try on them, out come runs and a report of what each weight buys
 * and costs. A run needs nothing but itself, so that parts of a sweep may be solved on several machines.
 *
 * <p>Open {@link io.fieldwork.scheduler.tuning.sweep.SweepPlan} first: it lists the runs, {@link
 * io.fieldwork.scheduler.tuning.sweep.SweepRunner} solves them, and {@link io.fieldwork.scheduler.tuning.sweep.SweepReport}
 * says what they show.
 */
@NullMarked
package io.fieldwork.scheduler.tuning.sweep;

import org.jspecify.annotations.NullMarked;
