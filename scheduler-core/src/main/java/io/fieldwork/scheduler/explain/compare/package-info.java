/** Two schedules side by side. */
@NullMarked
package io.fieldwork.scheduler.explain.compare;

import org.jspecify.annotations.NullMarked;
