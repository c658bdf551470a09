package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/**
 * A slot in use, or a meeting, as it stands in one inspector's week. The counterpart in the diary of somebody who is met is
 * an {@link Engagement}.
 *
 * @param key slot or meeting id, marked so that the two never meet
 */
public record Occupation(
        String key,
        Inspector inspector,
        Span span,
        @Nullable String site,
        Week week) {

    /** True where less than the gap, or the travel time, lies between the two. */
    public boolean isCloseTo(Occupation other) {
        return Span.isClose(
                span.from(),
                span.to(),
                other.span.from(),
                other.span.to(),
                week.travel().gap(site, other.site));
    }

    public int day() {
        return WeekClock.dayOf(span.from());
    }
}
