package io.fieldwork.scheduler.model;

import java.util.List;

/**
 * A half-open period in minutes of the {@link WeekClock}: {@code [from, to)}. It is what a {@link Period} is to the solver:
 * plain numbers to compare.
 */
public record Span(int from, int to) {

    public boolean overlaps(Span other) {
        return overlaps(other.from, other.to);
    }

    public boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }

    /** True where it holds the given minutes wholly. */
    public boolean contains(int otherFrom, int otherTo) {
        return from <= otherFrom && otherTo <= to;
    }

    /** True where any of the spans overlaps the given minutes. */
    public static boolean anyOverlaps(List<Span> spans, int from, int to) {
        for (Span span : spans) {
            if (span.overlaps(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** True where one of the spans holds the given minutes wholly. */
    public static boolean anyContains(List<Span> spans, int from, int to) {
        for (Span span : spans) {
            if (span.contains(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** True where less than {@code gap} minutes lie between two activities, overlaps included (SLOT-049). */
    public static boolean isClose(int from, int to, int otherFrom, int otherTo, int gap) {
        return from < otherTo + gap && otherFrom < to + gap;
    }
}
