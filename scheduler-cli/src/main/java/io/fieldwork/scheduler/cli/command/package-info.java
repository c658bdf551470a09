/** One thin class a command: read the options, call the core, print. */
@NullMarked
package io.fieldwork.scheduler.cli.command;

import org.jspecify.annotations.NullMarked;
