package io.fieldwork.scheduler.explain;

import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * All that was asked about a schedule. Restricted: it speaks of children's data (FIELD-036).
 *
 * <p>{@link io.fieldwork.scheduler.explain.why.Explainer} gives the explanation and what stands against a wish, {@link
 * Diagnosis#of} the diagnosis.
 *
 * @param ofOneCase true where one case alone was asked about
 * @param whyNot what stands against a wish; null where none was asked about
 * @param diagnosis what is impossible and whom to ring; null where that was not looked into
 */
public record ExplanationReport(
        Explanation explanation,
        boolean ofOneCase,
        @Nullable WhyNot whyNot,
        @Nullable Diagnosis diagnosis) {}
