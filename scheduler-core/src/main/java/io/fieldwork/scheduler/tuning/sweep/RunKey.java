package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.solver.Effort;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that the result of a run depends on: two runs with the same key have the same result.
 *
 * <p>A sweep that goes on, and one that is brought together, find by it what is done.
 */
public record RunKey(
        String inspection, String fingerprint, Effort effort, String version, long seed, Map<String, String> weights) {

    public RunKey {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
