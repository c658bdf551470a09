package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import org.jspecify.annotations.Nullable;

/**
 * The best schedule found that breaks no more than so many promises.
 *
 * @param brokenPromises the limit; the schedule may break fewer
 * @param preference what it keeps rather than another row with the same limit; NONE where there is no other
 * @param changes what becomes of what was published
 * @param provedBy how it is known that no schedule within the limit breaks less, leaves out less and has fewer file reads;
 *     null where that is not known
 * @param proved true where moreover none within the limit has a better soft score, the preference kept
 */
public record PriceRow(
        int brokenPromises,
        PromisePreference preference,
        Schedule schedule,
        ScheduleChanges changes,
        @Nullable Evidence provedBy,
        boolean proved) {

    /** A row of which nothing is proved. */
    static PriceRow of(int brokenPromises, PromisePreference preference, Schedule schedule, ScheduleChanges changes) {
        return new PriceRow(brokenPromises, preference, schedule, changes, null, false);
    }

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

    /** Cases and meetings that have a place before and after, and another one. */
    public int moved() {
        return changes.movedCases() + changes.movedMeetings();
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

    PriceRow provedBy(@Nullable Evidence evidence, boolean whole) {
        return new PriceRow(brokenPromises, preference, schedule, changes, evidence, whole);
    }

    private int countOf(CaseMode mode) {
        return (int) schedule.cases().stream().filter(one -> one.mode() == mode).count();
    }
}
