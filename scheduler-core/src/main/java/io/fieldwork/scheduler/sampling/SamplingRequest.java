package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to draw.
 *
 * <p>All of it but the seed is printed in the audit, in the order of {@link #options()}.
 *
 * @param announced the day of the announcement, from which the windows are counted (SAMP-005)
 * @param size how many cases, or null: the model schedule's (SQS, FJI), or from the caseload (2020, DER-016)
 * @param usualSize the size that the model schedule is made for
 * @param caseload the number of post-court cases that the size is worked out from, or null: those of the list
 * @param mix places by type or domain in place of the usual shares; empty for those
 * @param windows by type or domain, from and to, in place of those that are counted (SAMP-004)
 * @param mostPerManager how many cases one case manager presents at most (SAMP-014, GAP-001), or null: worked out
 * @param seed what makes the draw repeatable
 */
public record SamplingRequest(
        Programme programme,
        LocalDate announced,
        @Nullable Integer size,
        int usualSize,
        @Nullable Integer caseload,
        Map<String, Integer> mix,
        Map<String, DateWindow> windows,
        @Nullable Integer mostPerManager,
        long seed) {

    /** Two days, both included. */
    public record DateWindow(LocalDate from, LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public SamplingRequest {
        mix = Collections.unmodifiableMap(new TreeMap<>(mix));
        windows = Collections.unmodifiableMap(new TreeMap<>(windows));
    }

    /** The same with another seed. */
    public SamplingRequest withSeed(long newSeed) {
        return new SamplingRequest(
                programme, announced, size, usualSize, caseload, mix, windows, mostPerManager, newSeed);
    }

    /** Everything but the seed, in one line: what must be the same for a draw to be the same. */
    String options() {
        return String.join(
                "; ",
                "programme " + programme,
                "announced " + announced,
                "size " + (size == null ? "usual (" + usualSize + ")" : size),
                "caseload " + (caseload == null ? "of the list" : caseload),
                "mix " + (mix.isEmpty() ? "usual" : mix),
                "windows " + (windows.isEmpty() ? "usual" : written(windows)),
                "most per case manager " + (mostPerManager == null ? "worked out" : mostPerManager));
    }

    /** In a form that audits have and fingerprints are made of: it stays, whatever the code calls a window. */
    private static String written(Map<String, DateWindow> windows) {
        return windows.entrySet().stream()
                .map(one -> one.getKey() + "=Window[from=" + one.getValue().from() + ", to="
                        + one.getValue().to() + "]")
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
