/** What weights buy and cost: sweeps over weights, what they show, and weights learnt from weeks that people accepted. */
@NullMarked
package io.fieldwork.scheduler.tuning;

import org.jspecify.annotations.NullMarked;
