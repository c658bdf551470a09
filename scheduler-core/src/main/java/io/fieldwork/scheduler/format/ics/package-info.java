/**
 * Calendar files (iCalendar, RFC 5545), whatever they are about: the only room that knows biweekly. Events come in and
 * the bytes of a file go out. Open {@link io.fieldwork.scheduler.format.ics.IcsCalendar} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.ics;

import org.jspecify.annotations.NullMarked;
