package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;

/**
 * A half-open period of local wall-clock time: {@code [start, end)}.
 *
 * <pre>{@code new Period(nine, eleven).overlaps(new Period(eleven, noon)) == false}</pre>
 */
public record Period(LocalDateTime start, LocalDateTime end) {

    /** True when each starts before the other ends. */
    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** True when the other lies wholly inside this one. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
