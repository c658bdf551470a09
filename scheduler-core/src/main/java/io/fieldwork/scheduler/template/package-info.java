/** Model schedules, kept as data. */
@NullMarked
package io.fieldwork.scheduler.template;

import org.jspecify.annotations.NullMarked;
