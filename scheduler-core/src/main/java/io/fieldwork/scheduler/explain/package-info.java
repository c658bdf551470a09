/** What a schedule means and why it is as it is. */
@NullMarked
package io.fieldwork.scheduler.explain;

import org.jspecify.annotations.NullMarked;
