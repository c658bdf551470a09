/** A schedule with its names looked up: what workbooks and pages draw from, so that they say the same. */
@NullMarked
package io.fieldwork.scheduler.format.view;

import org.jspecify.annotations.NullMarked;
