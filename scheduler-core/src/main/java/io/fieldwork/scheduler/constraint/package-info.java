/**
 * How each rule of the catalogue is counted in a schedule, as constraint streams.
 *
 * <p>In comes the planning model with cases and meetings placed. Out goes the score, and a match with its sentence for each
 * breach. Open {@link io.fieldwork.scheduler.constraint.ScheduleConstraintProvider} first: it lists the families, a class
 * each.
 */
@NullMarked
package io.fieldwork.scheduler.constraint;

import org.jspecify.annotations.NullMarked;
