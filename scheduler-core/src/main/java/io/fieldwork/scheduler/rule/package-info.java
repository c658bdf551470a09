/** The rules: what each is, how much a match of it weighs, how often each is broken, and the limits that they speak of. */
@NullMarked
package io.fieldwork.scheduler.rule;

import org.jspecify.annotations.NullMarked;
