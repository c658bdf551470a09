/**
 * Why a schedule is as it is and what else there was. In come an expanded inspection and placements; out come where
 * each point of the score comes from, the other places of each case, what stands against a wish, and the swaps that
 * would mend a match. Open {@link io.fieldwork.scheduler.explain.why.Explainer} first.
 */
@NullMarked
package io.fieldwork.scheduler.explain.why;

import org.jspecify.annotations.NullMarked;
