/**
 * What a command answers: in goes the outcome of a job, out come words for a terminal, or one JSON object, and an exit code.
 * A class {@code …Text} has both forms of one answer, so that they say the same.
 *
 * <p>Open {@link io.fieldwork.scheduler.cli.answer.SummaryText} first: it is the answer of {@code solve}, and the others are
 * like it.
 */
@NullMarked
package io.fieldwork.scheduler.cli.answer;

import org.jspecify.annotations.NullMarked;
