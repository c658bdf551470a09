package io.fieldwork.scheduler.explain.compare;

import io.fieldwork.scheduler.explain.compare.ScheduleComparison.ConstraintDifference;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;

/** The sides of a comparison in words, the same on the terminal and in the workbook. */
public final class ComparisonWords {

    private ComparisonWords() {}

    /** {@code LI-3, Mon 15 Sep 2014 15:00, interview}. */
    public static String of(ScheduledCase one) {
        if (one.slot() == null || one.start() == null) {
            return "no slot";
        }
        String how = switch (one.mode()) {
            case INTERVIEW -> "interview";
            case STAND_IN -> "stand-in";
            case FILE_READ -> "file read";
            case UNPLACED -> "unplaced";
        };
        return one.slot() + ", " + when(one.start()) + ", " + how;
    }

    /** {@code Tue 16 Sep 2014 09:30 with LI, DLI}. */
    public static String of(ScheduledMeeting meeting) {
        return meeting.start() == null
                ? "no start"
                : when(meeting.start()) + " with " + String.join(", ", meeting.inspectors());
    }

    /** {@code fileRead: 3 matches, -3medium; then 2 matches, -2medium}; with the weights where they differ. */
    public static String of(ConstraintDifference one) {
        String weights = one.first().weight().equals(one.second().weight())
                ? ""
                : " (weight " + one.first().weight() + ", then " + one.second().weight() + ")";
        return one.id() + weights + ": " + matches(one.first().matches()) + ", "
                + one.first().score() + "; then " + matches(one.second().matches()) + ", "
                + one.second().score();
    }

    private static String matches(int count) {
        return count + (count == 1 ? " match" : " matches");
    }

    private static String when(LocalDateTime time) {
        return PrintedTimes.day(time.toLocalDate()) + " " + PrintedTimes.time(time);
    }
}
