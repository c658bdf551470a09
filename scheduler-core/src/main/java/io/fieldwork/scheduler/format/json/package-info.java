/** Reading and writing {@code inspection.json}, {@code schedule.json} and weights files. */
@NullMarked
package io.fieldwork.scheduler.format.json;

import org.jspecify.annotations.NullMarked;
