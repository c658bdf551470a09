package io.fieldwork.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts by kind how many claims were looked at, and keeps those that are false. */
public final class AuditedClaims {

    private static final int MOST_SHOWN = 12;

    private final Map<String, Integer> byKind = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** One claim more. */
    public void check(String kind, boolean isTrue, String about) {
        byKind.merge(kind, 1, Integer::sum);
        if (!isTrue) {
            wrong.add(kind + ": " + about);
        }
    }

    /** Something that is no claim, but worth a number. */
    public void note(String kind) {
        byKind.merge(kind, 1, Integer::sum);
    }

    public int of(String kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** Prints one line, and fails where a claim was false. */
    public void report(String title, int weeks) {
        System.out.printf(
                "%s: %d weeks; %s; false: %d%n",
                title,
                weeks,
                byKind.entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", ")),
                wrong.size());
        assertThat(wrong.stream().limit(MOST_SHOWN).toList())
                .as("%d false claims", wrong.size())
                .isEmpty();
    }
}
