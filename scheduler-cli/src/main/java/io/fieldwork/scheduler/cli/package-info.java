/** The command {@code fieldwork}. */
@NullMarked
package io.fieldwork.scheduler.cli;

import org.jspecify.annotations.NullMarked;
