package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a schedule it is: the first goes out on the Monday before, the final one after it, others when people
 * fall ill (OUT-023, DIS-044).
 *
 * @param version 1 for the first, and one more in each that replaces it
 * @param state whether it has been given out
 * @param issued when it was issued, as whoever issues it says; null where nobody said so
 */
public record Edition(
        int version, WeekState state, @Nullable LocalDateTime issued) {

    /** The largest version that a file may say: more is a slip of the keyboard. */
    public static final int LAST_VERSION = 999_999;

    /** A draft of the first version. */
    public static final Edition FIRST = new Edition(1, null);

    public Edition {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    /** A version that is issued where a time of issue is given, and a draft where none is. */
    public Edition(int version, @Nullable LocalDateTime issued) {
        this(version, issued == null ? WeekState.DRAFT : WeekState.ISSUED, issued);
    }

    public boolean isIssued() {
        return state == WeekState.ISSUED;
    }

    /** The version that replaces this one: issued where a time is given, else a draft. */
    public Edition next(@Nullable LocalDateTime newIssued) {
        return new Edition(version + 1, newIssued);
    }
}
