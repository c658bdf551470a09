/**
 * The catalogue once more, as an exact model that proves how good a schedule can be. The only package that touches
 * OR-Tools, which may be missing at run time: all starts at {@link io.fieldwork.scheduler.exact.ExactCompanion#find()}.
 */
@NullMarked
package io.fieldwork.scheduler.exact;

import org.jspecify.annotations.NullMarked;
