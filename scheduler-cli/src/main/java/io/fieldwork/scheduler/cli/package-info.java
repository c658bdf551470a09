/**
 * The command {@code fieldwork}: in go the words of the command line, out come what is printed, the files and the exit code.
 * Here are the way in and the list of the commands; each of them has a class in {@code command}.
 *
 * <p>Open {@link io.fieldwork.scheduler.cli.Fieldwork} first: it finds the command and runs it.
 */
@NullMarked
package io.fieldwork.scheduler.cli;

import org.jspecify.annotations.NullMarked;
