/** Why a schedule is as it is, and what else was possible. */
@NullMarked
package io.fieldwork.scheduler.explain.why;

import org.jspecify.annotations.NullMarked;
