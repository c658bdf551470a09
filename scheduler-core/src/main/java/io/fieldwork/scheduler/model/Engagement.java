package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/**
 * An interview or a meeting as it stands in the diary of somebody who must be there. The counterpart in an inspector's week
 * is an {@link Occupation}, which for a case is the whole slot: the inspector reads before the interview and writes after it.
 *
 * @param key case reference or meeting id, marked so that the two never meet
 */
public record Engagement(
        String key, Person person, Span span, @Nullable String site, Week week) {

    /** True where less than the gap, or the travel time, lies between the two. */
    public boolean isCloseTo(Engagement other) {
        return Span.isClose(
                span.from(),
                span.to(),
                other.span.from(),
                other.span.to(),
                week.travel().gap(site, other.site));
    }
}
