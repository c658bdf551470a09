package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A period in which somebody cannot take part. The reason stays in the inspection: no output carries it (PRIV-001). */
public record Unavailability(LocalDateTime start, LocalDateTime end, String reason) {

    public Period period() {
        return new Period(start, end);
    }

    /** The absences with a period taken out: one may become two. */
    public static List<Unavailability> without(List<Unavailability> all, Period free) {
        return all.stream().flatMap(one -> one.without(free).stream()).toList();
    }

    /** What is left of it when a period becomes free: nothing, one part or two. */
    public List<Unavailability> without(Period free) {
        if (!period().overlaps(free)) {
            return List.of(this);
        }
        List<Unavailability> left = new ArrayList<>();
        if (start.isBefore(free.start())) {
            left.add(new Unavailability(start, free.start(), reason));
        }
        if (free.end().isBefore(end)) {
            left.add(new Unavailability(free.end(), end, reason));
        }
        return left;
    }
}
