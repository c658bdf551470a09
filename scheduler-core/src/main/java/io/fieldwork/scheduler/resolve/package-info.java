/**
 * What to do when a published week no longer holds. In come the inspection, the schedule that people were told of, and
 * what has happened since: who is away, what is over, what must stay. Out comes a {@link
 * io.fieldwork.scheduler.resolve.PriceList}: the best schedule for each number
 * of broken promises, and what is proved of it. Open
 * {@link io.fieldwork.scheduler.resolve.Resolving} first; {@link io.fieldwork.scheduler.resolve.AbsenceRehearsal} asks
 * the same of every absence before it happens.
 */
@NullMarked
package io.fieldwork.scheduler.resolve;

import org.jspecify.annotations.NullMarked;
