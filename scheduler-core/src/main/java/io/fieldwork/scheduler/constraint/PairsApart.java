package io.fieldwork.scheduler.constraint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Counts, as inspectors come and go, the pairs of cases that have different inspectors. */
final class PairsApart {

    private final Map<String, Integer> byInspector = new LinkedHashMap<>();
    private int all;
    private int pairs;

    /** Adds one case of an inspector; running the result takes it away again. */
    Runnable add(String inspector) {
        int with = byInspector.getOrDefault(inspector, 0);
        pairs += all - with;
        all++;
        byInspector.put(inspector, with + 1);
        return () -> remove(inspector);
    }

    private void remove(String inspector) {
        int with = Objects.requireNonNull(byInspector.get(inspector));
        pairs -= all - with;
        all--;
        byInspector.put(inspector, with - 1);
    }

    int pairs() {
        return pairs;
    }
}
