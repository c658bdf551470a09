/**
 * One thin class a command: in go its options, out come the files and the answer of the job that it calls. A command turns
 * options into an order, has the job done, writes the files and prints; what the job does is the core's.
 *
 * <p>Open {@link io.fieldwork.scheduler.cli.command.SolveCommand} first: the others look like it.
 */
@NullMarked
package io.fieldwork.scheduler.cli.command;

import org.jspecify.annotations.NullMarked;
