package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/**
 * An interview or a meeting as it stands in the diary of somebody who must be there.
 *
 * @param key case reference or meeting id, marked so that the two never meet
 */
public record Engagement(
        String key, Person person, Span span, @Nullable String site, Week week) {

    public boolean isCloseTo(Engagement other) {
        return Span.isClose(
                span.from(),
                span.to(),
                other.span.from(),
                other.span.to(),
                week.travel().gap(site, other.site));
    }
}
