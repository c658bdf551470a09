/** Options that several commands share, and the plain records that they become. */
@NullMarked
package io.fieldwork.scheduler.cli.options;

import org.jspecify.annotations.NullMarked;
