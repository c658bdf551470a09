/**
 * What a schedule means and why it is as it is, a room for each question: {@code ledger} what it costs, {@code why} why
 * it is so and what else there was, {@code impossible} what no schedule can do, {@code ask} whom to ring about it,
 * {@code compare} how two differ, {@code summary} what was reached in words that may be handed out.
 *
 * <p>In come an inspection and a schedule of it, whoever made it; out comes what was asked about it. Open {@link
 * io.fieldwork.scheduler.explain.ExplanationReport} first: it holds all that the command {@code explain} answers, and
 * names the class that gives each part. The rooms use each other in one direction, {@code summary} to {@code ask} to
 * {@code impossible} to {@code ledger}, and {@code why} to {@code ledger}.
 */
@NullMarked
package io.fieldwork.scheduler.explain;

import org.jspecify.annotations.NullMarked;
