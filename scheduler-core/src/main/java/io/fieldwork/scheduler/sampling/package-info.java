/**
 * From the long-list of cases to the sample that is inspected: in go the list and what is asked of the draw, out come the cases
 * that are drawn, the order of the reserves, each case's chance, and what bound the draw.
 *
 * <p>Open {@link io.fieldwork.scheduler.sampling.CaseSampling} first. It goes through the steps in their order: who may be
 * drawn ({@link io.fieldwork.scheduler.sampling.CaseEligibility}), how many of which kind ({@link
 * io.fieldwork.scheduler.sampling.StratifiedAllocation}), and the draw ({@link
 * io.fieldwork.scheduler.sampling.SampleDrawer}). What comes after it changes
 * single cases and writes down each: {@link io.fieldwork.scheduler.sampling.SampleDecisions}, {@link
 * io.fieldwork.scheduler.sampling.ScheduleFit} and {@link io.fieldwork.scheduler.sampling.SampleReplacements}.
 */
@NullMarked
package io.fieldwork.scheduler.sampling;

import org.jspecify.annotations.NullMarked;
