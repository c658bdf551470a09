/**
 * The workbook of a schedule. A schedule with its names looked up comes in and the bytes of a workbook go out; or a
 * workbook comes in and goes out as a {@link io.fieldwork.scheduler.format.loaded.LoadedSchedule}, or as a copy in
 * which all that it breaks is marked. Open {@link io.fieldwork.scheduler.format.excel.schedule.ScheduleSheet} first: it
 * is the list of its sheets.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.schedule;

import org.jspecify.annotations.NullMarked;
