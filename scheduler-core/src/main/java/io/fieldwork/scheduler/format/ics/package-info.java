/** Calendar files (iCalendar, RFC 5545), whatever they are about. */
@NullMarked
package io.fieldwork.scheduler.format.ics;

import org.jspecify.annotations.NullMarked;
