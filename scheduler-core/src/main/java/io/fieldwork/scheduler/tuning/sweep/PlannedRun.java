package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.solver.Effort;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One solve of a sweep; nothing else need be known to do it.
 *
 * <p>It carries its whole inspection: a part of a sweep is solved on a machine that knows nothing of the others.
 *
 * @param number from 1, in the order of the plan
 * @param of how many runs the whole sweep has, all shards together
 * @param weights of every constraint of the catalogue
 */
public record PlannedRun(
        int number,
        int of,
        SweepInspection inspection,
        Effort effort,
        String version,
        long seed,
        Map<String, String> weights) {

    public PlannedRun {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    public RunKey key() {
        return new RunKey(inspection.id(), inspection.fingerprint(), effort, version, seed, weights);
    }
}
