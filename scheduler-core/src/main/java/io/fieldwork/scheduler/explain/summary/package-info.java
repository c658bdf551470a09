/**
 * A schedule summed up in words that may be handed out: no rule about a child is named beside a case. In come an
 * expanded inspection and a schedule of it; out comes a {@link io.fieldwork.scheduler.explain.summary.ScheduleSummary}.
 * Open {@link io.fieldwork.scheduler.explain.summary.ScheduleSummariser} first.
 */
@NullMarked
package io.fieldwork.scheduler.explain.summary;

import org.jspecify.annotations.NullMarked;
