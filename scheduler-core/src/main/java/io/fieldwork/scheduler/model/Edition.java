package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a schedule it is: the first goes out on the Monday before, the final one after it, others when people
 * fall ill (OUT-023, DIS-044).
 *
 * @param version 1 for the first, and one more in each that replaces it
 * @param issued when it was issued, as whoever issues it says; null where nobody said so
 */
public record Edition(int version, @Nullable LocalDateTime issued) {

    /** The first version, with no time of issue. */
    public static final Edition FIRST = new Edition(1, null);

    public Edition {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    /** The version that replaces this one. */
    public Edition next(@Nullable LocalDateTime newIssued) {
        return new Edition(version + 1, newIssued);
    }
}
