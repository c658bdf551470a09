/** Every limit of the program: the value before it, on it and after it. */
@NullMarked
package io.fieldwork.scheduler.limits;

import org.jspecify.annotations.NullMarked;
