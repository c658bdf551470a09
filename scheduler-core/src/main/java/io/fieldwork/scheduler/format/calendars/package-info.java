/**
 * The calendar file of everybody in a schedule, and their invitations. A schedule and the one that it replaces come in,
 * and files by name go out. Open {@link io.fieldwork.scheduler.format.calendars.ScheduleCalendars} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.calendars;

import org.jspecify.annotations.NullMarked;
