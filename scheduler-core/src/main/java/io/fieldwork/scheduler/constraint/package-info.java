/** The constraint catalogue and the constraint streams that score a schedule by it. */
@NullMarked
package io.fieldwork.scheduler.constraint;

import org.jspecify.annotations.NullMarked;
