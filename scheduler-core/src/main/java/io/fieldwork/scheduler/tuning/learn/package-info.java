/**
 * Weights learnt from people: in go weeks as they were finally used, out come weights under which these are as close to the
 * best as possible, and how close they are.
 *
 * <p>Open {@link io.fieldwork.scheduler.tuning.learn.WeightLearning} first: it goes round between searches for better weeks
 * and a linear program for better weights.
 */
@NullMarked
package io.fieldwork.scheduler.tuning.learn;

import org.jspecify.annotations.NullMarked;
