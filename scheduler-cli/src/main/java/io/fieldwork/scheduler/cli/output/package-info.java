/** What is printed and written, and how. */
@NullMarked
package io.fieldwork.scheduler.cli.output;

import org.jspecify.annotations.NullMarked;
