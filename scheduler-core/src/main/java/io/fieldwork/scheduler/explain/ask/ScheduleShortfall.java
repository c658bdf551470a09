package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.model.SchedulePlacements;
import java.util.ArrayList;
import java.util.List;

/**
 * What a schedule leaves to be wished, as four counts.
 *
 * <p>They are compared one by one (Pareto dominance) and not added up under weights: a concession that buys a file read
 * with a case left out is no help to whoever rings.
 *
 * @param hard matches of hard rules
 * @param unplaced cases without a slot
 * @param meetingsUnplaced meetings without a start
 * @param fileReads without those that were decided
 * @param placements the schedule itself
 */
public record ScheduleShortfall(
        int hard, int unplaced, int meetingsUnplaced, int fileReads, SchedulePlacements placements) {

    /** True where one of the numbers is smaller and none is greater. */
    public boolean isBetterThan(ScheduleShortfall other) {
        return !other.isAsGoodAs(this) && isAsGoodAs(other);
    }

    boolean isWorseThan(ScheduleShortfall other) {
        return other.isBetterThan(this);
    }

    /** True where none of the numbers is greater. */
    public boolean isAsGoodAs(ScheduleShortfall other) {
        return hard <= other.hard
                && unplaced <= other.unplaced
                && meetingsUnplaced <= other.meetingsUnplaced
                && fileReads <= other.fileReads;
    }

    /** True where it leaves out fewer cases or, leaving out as many, has fewer file reads. */
    boolean hasFewerThan(ScheduleShortfall other) {
        return unplaced != other.unplaced ? unplaced < other.unplaced : fileReads < other.fileReads;
    }

    /** How much better it is, all numbers together. */
    int gainOver(ScheduleShortfall other) {
        return other.hard
                - hard
                + other.unplaced
                - unplaced
                + other.meetingsUnplaced
                - meetingsUnplaced
                + other.fileReads
                - fileReads;
    }

    /** For example {@code 1 file read (2 left)}. */
    String gainsOver(ScheduleShortfall other) {
        List<String> gains = new ArrayList<>();
        add(gains, other.hard, hard, "broken hard rule");
        add(gains, other.unplaced, unplaced, "case without a place");
        add(gains, other.meetingsUnplaced, meetingsUnplaced, "meeting without a start");
        add(gains, other.fileReads, fileReads, "file read");
        return String.join(", ", gains);
    }

    private static void add(List<String> gains, int before, int after, String word) {
        int gain = before - after;
        if (gain > 0) {
            String words = gain == 1 ? word : word.replaceFirst("^(case|meeting|file read|broken hard rule)", "$1s");
            gains.add(gain + " " + words + " (" + (after == 0 ? "none" : after) + " left)");
        }
    }
}
