package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A fixed, blocked-out period of one or more inspectors (SLOT-027, SLOT-038).
 *
 * @param inspectors ids of the inspectors who are held by it
 * @param label what a page prints
 * @param people ids of the people who are unavailable meanwhile
 */
public record Commitment(
        List<String> inspectors,
        LocalDateTime start,
        LocalDateTime end,
        CommitmentKind kind,
        String label,
        List<String> people) {

    public Commitment {
        inspectors = List.copyOf(inspectors);
        people = List.copyOf(people);
    }

    public Period period() {
        return new Period(start, end);
    }
}
