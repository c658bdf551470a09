/**
 * Files on the disk: in go files by name, as a job made them; out come either all of them in their place or none, and what
 * stood there before is whole. What a sweep that goes on has done, the log of a fault and the removal of what has served are
 * here too.
 *
 * <p>Open {@link io.fieldwork.scheduler.cli.output.OutputFolder} first: every command writes with it.
 */
@NullMarked
package io.fieldwork.scheduler.cli.output;

import org.jspecify.annotations.NullMarked;
