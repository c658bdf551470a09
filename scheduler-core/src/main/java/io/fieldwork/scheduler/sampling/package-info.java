/** From the long-list of cases to the sample that is inspected: who may be drawn, how many of which kind, and the draw. */
@NullMarked
package io.fieldwork.scheduler.sampling;

import org.jspecify.annotations.NullMarked;
