package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/** A bookable room (M20-016). Rooms are given with a meeting, never chosen. */
public record Room(
        String id,
        String name,
        @Nullable String site,
        @Nullable Integer seats) {}
