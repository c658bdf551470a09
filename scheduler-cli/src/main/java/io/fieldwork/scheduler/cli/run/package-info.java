/**
 * How a command runs, whichever it is: in goes the command line that was parsed, or what stopped it; out come plain words and
 * an exit code. So no command need catch a fault, hand a password on, or know of Ctrl-C.
 *
 * <p>Open {@link io.fieldwork.scheduler.cli.run.RunFaults} first: it says what becomes of every fault.
 */
@NullMarked
package io.fieldwork.scheduler.cli.run;

import org.jspecify.annotations.NullMarked;
