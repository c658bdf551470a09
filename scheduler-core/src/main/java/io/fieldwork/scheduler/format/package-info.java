/**
 * The way in and out for files of any format: the ending of a name says who reads it. Paths come in and what was read
 * goes out, checked; or a schedule comes in and all its files go out, in memory. Open
 * {@link io.fieldwork.scheduler.format.InspectionFiles} first for reading,
 * {@link io.fieldwork.scheduler.format.ScheduleOutputs} for writing.
 */
@NullMarked
package io.fieldwork.scheduler.format;

import org.jspecify.annotations.NullMarked;
