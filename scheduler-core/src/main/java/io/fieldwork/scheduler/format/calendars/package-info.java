/** Everybody's calendar file of a schedule. */
@NullMarked
package io.fieldwork.scheduler.format.calendars;

import org.jspecify.annotations.NullMarked;
