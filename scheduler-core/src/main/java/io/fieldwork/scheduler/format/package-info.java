/** What the formats share. */
@NullMarked
package io.fieldwork.scheduler.format;

import org.jspecify.annotations.NullMarked;
