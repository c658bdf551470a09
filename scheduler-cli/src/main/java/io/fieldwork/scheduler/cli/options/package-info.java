/**
 * Groups of options: in go the words that were typed, out come the plain records that a job takes, or everything that is wrong
 * with them at once. Options of one command alone stand here where they are many or are checked together.
 *
 * <p>Open {@link io.fieldwork.scheduler.cli.options.SolvingOptions} first: the others look like it.
 */
@NullMarked
package io.fieldwork.scheduler.cli.options;

import org.jspecify.annotations.NullMarked;
