/** A schedule summed up in words that may be handed out. */
@NullMarked
package io.fieldwork.scheduler.explain.summary;

import org.jspecify.annotations.NullMarked;
