package io.fieldwork.scheduler.rule;

import java.time.LocalTime;
import java.util.List;

/** The numbers that rules speak of, each once: what counts, checks, bounds, models and sentences agree about. */
public final class RuleLimits {

    /** Cases of one group, girls or BME children, that an inspector takes at most (ALLOC-017, ALLOC-019). */
    public static final int CASES_OF_GROUP = 5;

    /** Complex cases that a local assessor normally takes at most (ALLOC-022). */
    public static final int COMPLEX_OF_LOCAL_ASSESSOR = 2;

    /** Minutes between two activities of one person at one place (SLOT-024, SLOT-049, DER-020). */
    public static final int GAP = 15;

    /** Lunch begins then at the earliest (SLOT-050). */
    public static final LocalTime LUNCH_FROM = LocalTime.of(11, 30);

    /** Lunch is over then (SLOT-050). */
    public static final LocalTime LUNCH_UNTIL = LocalTime.of(14, 30);

    /** Minutes that a lunch takes (SLOT-050). */
    public static final int LUNCH = 30;

    /** Minutes at the start of a slot in which the inspector reads alone (SLOT-004, SLOT-036). */
    public static final int LEAD_IN = 30;

    /** Minutes at the end of a slot in which the inspector writes alone (SLOT-005, SLOT-037). */
    public static final int WRITE_UP = 15;

    /** Minutes between two starts that a meeting is offered; ours: pages are printed so. */
    public static final int GRID = 15;

    private static final List<String> WORDS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private RuleLimits() {}

    /** The number as a sentence has it: a word up to ten. */
    public static String inWords(int number) {
        return number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
    }
}
