/**
 * The rules: what each is, how much a match of it weighs, how often each is broken, and the limits that they speak of.
 *
 * <p>In come ids and weights as text. Out go rules, weights and points, to every other package; this one knows none of them.
 * Open {@link io.fieldwork.scheduler.rule.ScheduleRule} first.
 */
@NullMarked
package io.fieldwork.scheduler.rule;

import org.jspecify.annotations.NullMarked;
