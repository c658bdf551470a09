/** Key dates and deadlines of an inspection, working days and bank holidays, and the checklists that go with them. */
@NullMarked
package io.fieldwork.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
