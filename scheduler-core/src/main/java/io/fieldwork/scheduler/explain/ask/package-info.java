/**
 * Whom to ring about what a schedule lacks. In come an expanded inspection and a schedule of it; out come the fewest cases
 * left out and file reads that any schedule has, and requests for concessions, each tried out by solving the inspection
 * once more. Open {@link io.fieldwork.scheduler.explain.ask.Diagnosis} first, then what it calls to find the requests,
 * {@link io.fieldwork.scheduler.explain.ask.ConcessionSearch}.
 */
@NullMarked
package io.fieldwork.scheduler.explain.ask;

import org.jspecify.annotations.NullMarked;
