/** Input checks: every fault at once, each with its place, the value and what would be right. */
@NullMarked
package io.fieldwork.scheduler.validate;

import org.jspecify.annotations.NullMarked;
