package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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

    /** The same times in the order of the clock, those that touch or overlap made one. */
    public static List<Period> joined(Collection<Period> periods) {
        List<Period> joined = new ArrayList<>();
        periods.stream().sorted(Comparator.comparing(Period::start)).forEach(one -> {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || one.start().isAfter(last.end())) {
                joined.add(one);
            } else if (one.end().isAfter(last.end())) {
                joined.set(joined.size() - 1, new Period(last.start(), one.end()));
            }
        });
        return joined;
    }
}
