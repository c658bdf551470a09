package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;

/** A period in which somebody cannot take part. The reason stays in the inspection: no output carries it (PRIV-001). */
public record Unavailability(LocalDateTime start, LocalDateTime end, String reason) {

    public Period period() {
        return new Period(start, end);
    }
}
