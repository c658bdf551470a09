/**
 * What a schedule costs, rule by rule. In comes an inspection with a schedule in place; out come the counts of every
 * rule, kept while cases are moved about, the difference between two schedules, and every match as a sentence. Open
 * {@link io.fieldwork.scheduler.explain.ledger.CaseLedger} first; {@link
 * io.fieldwork.scheduler.explain.ledger.ScheduleFindings} is what {@code check} reads.
 */
@NullMarked
package io.fieldwork.scheduler.explain.ledger;

import org.jspecify.annotations.NullMarked;
