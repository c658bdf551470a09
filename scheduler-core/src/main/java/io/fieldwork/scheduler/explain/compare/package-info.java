/**
 * Two schedules of one inspection side by side. In come the inspection and both schedules, each with its own figures;
 * out comes what differs by constraint, case, meeting and person. Open {@link
 * io.fieldwork.scheduler.explain.compare.ScheduleComparison} first.
 */
@NullMarked
package io.fieldwork.scheduler.explain.compare;

import org.jspecify.annotations.NullMarked;
