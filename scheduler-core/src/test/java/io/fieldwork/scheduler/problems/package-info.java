/** What the shipped problems promise: that they can be read, how well they are solved, and what that takes. */
@NullMarked
package io.fieldwork.scheduler.problems;

import org.jspecify.annotations.NullMarked;
