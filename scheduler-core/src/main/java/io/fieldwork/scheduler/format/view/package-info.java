/**
 * A schedule with its names looked up, and what is to be said of it in words: appointments, changes, calls, checks.
 * Inspection, schedule and language come in; lists that workbook and page print alike go out, so that they say the
 * same. Open {@link io.fieldwork.scheduler.format.view.ScheduleView} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.view;

import org.jspecify.annotations.NullMarked;
