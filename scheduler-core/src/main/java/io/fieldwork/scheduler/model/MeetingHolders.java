package io.fieldwork.scheduler.model;

import java.util.List;
import java.util.Set;

/**
 * Who holds a meeting: all of a list jointly, or a number of inspectors whom the solver chooses.
 * Exactly one of the lists has entries; {@code count} matters for {@code anyOf} alone.
 */
public record MeetingHolders(List<String> all, List<String> anyOf, int count) {

    public MeetingHolders {
        all = List.copyOf(all);
        anyOf = List.copyOf(anyOf);
    }

    /** True where these inspectors, in any order, may hold the meeting. */
    public boolean allows(List<String> inspectors) {
        Set<String> holders = Set.copyOf(inspectors);
        return isChoice() ? holders.size() == count && anyOf.containsAll(holders) : holders.equals(Set.copyOf(all));
    }

    /** True where the solver chooses who holds the meeting. */
    public boolean isChoice() {
        return !anyOf.isEmpty();
    }
}
