/**
 * Key dates and deadlines: in go a programme, a nation and the Monday of the fieldwork, out come all dates of the inspection,
 * each with its rule and what speaks against it, and the checklists that go with them. No day of a rule is code.
 *
 * <p>Open {@link io.fieldwork.scheduler.calendar.KeyDates} first.
 */
@NullMarked
package io.fieldwork.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
