package io.fieldwork.scheduler.model;

import java.util.List;

/**
 * Who holds a meeting: all of a list jointly, or a number of inspectors whom the solver chooses.
 * Exactly one of the lists has entries; {@code count} matters for {@code anyOf} alone.
 */
public record MeetingHolders(List<String> all, List<String> anyOf, int count) {

    public MeetingHolders {
        all = List.copyOf(all);
        anyOf = List.copyOf(anyOf);
    }

    /** True where the solver chooses who holds the meeting. */
    public boolean isChoice() {
        return !anyOf.isEmpty();
    }
}
