package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.CaseType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of order, sentence or out-of-court disposal, as the resource {@code disposals.json} lists them.
 *
 * <p>Case systems write sentences in words of their own; the list of these words is data and grows with each that is
 * met.
 *
 * @param label the usual words
 * @param words what case systems call it too
 * @param domain {@code D2} after court, {@code D3} out of court (SAMP-027)
 * @param stratum its stratum among boys out of court (SAMP-039), or null
 * @param leftOut why such a case is not inspected (SAMP-008, SAMP-041), or null
 */
public record Disposal(
        String label,
        List<String> words,
        CaseType type,
        String domain,
        @Nullable String stratum,
        @Nullable String leftOut) {

    public Disposal {
        words = List.copyOf(words);
    }
}
