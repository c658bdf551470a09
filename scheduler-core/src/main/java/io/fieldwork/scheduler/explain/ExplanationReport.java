package io.fieldwork.scheduler.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was asked about a schedule. Restricted: it speaks of children's data (FIELD-036).
 *
 * @param ofOneCase true where one case alone was asked about
 * @param whyNot what stands against a wish; null where none was asked about
 * @param impossible what no schedule of the inspection can do
 * @param diagnosis what is proved of it, and whom to ring; null where that was not looked into
 */
public record ExplanationReport(
        Explanation explanation,
        boolean ofOneCase,
        @Nullable WhyNot whyNot,
        List<Impossible> impossible,
        @Nullable Diagnosis diagnosis) {

    public ExplanationReport {
        impossible = List.copyOf(impossible);
    }

    /** The asks, what removes most first; empty where there is none or none was looked for. */
    public List<Ask> asks() {
        return diagnosis == null ? List.of() : diagnosis.asks();
    }
}
