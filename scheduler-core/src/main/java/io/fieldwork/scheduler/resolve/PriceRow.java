package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import org.jspecify.annotations.Nullable;

/**
 * The best schedule found that moves no more than so many cases and meetings.
 *
 * @param moves the limit; the schedule may need fewer
 * @param changes what becomes of what was published
 * @param provedBy how it is known that no schedule with so many moves breaks less, leaves out less and has fewer file reads;
 *     null where that is not known
 */
public record PriceRow(
        int moves,
        Schedule schedule,
        ScheduleChanges changes,
        @Nullable Evidence provedBy) {

    /** How something is known that no search can find out. */
    public enum Evidence {
        /** By a bound that is worked out with paper and pencil. */
        BOUND("by a bound"),
        /** By the exact companion. */
        COMPANION("by the exact companion");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }

        /** A phrase that follows "proved". */
        public String words() {
            return words;
        }
    }

    /** Cases that are read from the file alone. */
    public int fileReads() {
        return countOf(CaseMode.FILE_READ);
    }

    /** Cases and meetings without a place. */
    public int unplaced() {
        return countOf(CaseMode.UNPLACED)
                + (int) schedule.meetings().stream()
                        .filter(meeting -> meeting.start() == null)
                        .count();
    }

    PriceRow provedBy(@Nullable Evidence evidence) {
        return new PriceRow(moves, schedule, changes, evidence);
    }

    private int countOf(CaseMode mode) {
        return (int) schedule.cases().stream().filter(one -> one.mode() == mode).count();
    }
}
