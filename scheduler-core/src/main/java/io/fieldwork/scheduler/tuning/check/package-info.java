/**
 * Weights judged before anything is solved: in go weights, and inspections if somebody has some; out come warnings about what
 * was hardly meant and what can never matter.
 *
 * <p>Open {@link io.fieldwork.scheduler.tuning.check.WeightsCheck} first.
 */
@NullMarked
package io.fieldwork.scheduler.tuning.check;

import org.jspecify.annotations.NullMarked;
