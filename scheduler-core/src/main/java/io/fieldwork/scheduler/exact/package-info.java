/**
 * The catalogue once more, as an exact model that proves how good a schedule can be. The only package that touches
 * OR-Tools, which may be missing at run time: all starts at {@link io.fieldwork.scheduler.exact.ExactCompanion#find()}.
 *
 * <p>In comes an inspection with the schedule that the search found, and limits. Out goes a bound for each level, a better
 * schedule where there is one, and all of it as claims that have been checked. Open
 * {@link io.fieldwork.scheduler.exact.ScheduleProver} first; the model itself begins at
 * {@link io.fieldwork.scheduler.exact.ExactModel}.
 */
@NullMarked
package io.fieldwork.scheduler.exact;

import org.jspecify.annotations.NullMarked;
