/** The planning domain. It knows no format, no default weight and no solver call. */
@NullMarked
package io.fieldwork.scheduler.model;

import org.jspecify.annotations.NullMarked;
