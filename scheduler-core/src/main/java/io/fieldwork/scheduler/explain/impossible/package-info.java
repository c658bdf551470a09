/**
 * What no schedule of an inspection can do, proved before anything is solved. In comes an expanded inspection, with
 * pins for what is to stay; out come bounds on cases left out and file reads, the shortages that explain them, and
 * sentences that a reader can check by counting. Open {@link
 * io.fieldwork.scheduler.explain.impossible.PlacementMatching} first, the bipartite matching of cases with slots;
 * {@link io.fieldwork.scheduler.explain.impossible.ImpossibilityAnalysis} puts what it proves into words.
 */
@NullMarked
package io.fieldwork.scheduler.explain.impossible;

import org.jspecify.annotations.NullMarked;
