package io.fieldwork.scheduler.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One date of an inspection's calendar: who owes what to whom, and when.
 *
 * @param key unique in the calendar and the same wherever its fieldwork lies, such as {@code CAL-027}
 * @param rule the rule that it comes from
 * @param name in a word or two
 * @param also further rules that it follows
 * @param last the last day; the same as the date for a single day
 * @param time null where the documents give no hour
 * @param until when it ends, on the last day; null where it is a point in time
 * @param hourAssumed true where the hour fills a gap of the documents (GAP-013)
 * @param from who owes it, in words
 * @param to whom they owe it, in words
 * @param audiences whose sheets it stands on
 * @param warnings what speaks against the day, each a sentence with the alternatives
 * @param alternatives every other reading, in the order of days
 */
public record KeyDate(
        String key,
        String rule,
        String name,
        List<String> also,
        WordingStrength strength,
        DateKind kind,
        LocalDate date,
        LocalDate last,
        @Nullable LocalTime time,
        @Nullable LocalTime until,
        boolean hourAssumed,
        String what,
        String from,
        String to,
        List<Audience> audiences,
        List<String> warnings,
        List<AlternativeDate> alternatives) {

    public KeyDate {
        also = List.copyOf(also);
        audiences = List.copyOf(audiences);
        warnings = List.copyOf(warnings);
        alternatives = List.copyOf(alternatives);
    }

    /** Who owes it to whom: {@code YOT Manager to Lead Inspector}; one name where they do it for themselves. */
    public String who() {
        return from.equals(to) ? from : from + " to " + to;
    }

    public boolean isSingleDay() {
        return date.equals(last);
    }

    /**
     * Another day or hour for the same deadline.
     *
     * @param time null where the hour is open
     * @param why in words that finish a sentence
     */
    public record AlternativeDate(
            String rule, LocalDate date, @Nullable LocalTime time, String why) {}

    /** How strongly the documents word a date. */
    public enum WordingStrength {
        MUST,
        SHOULD,
        PREFER,
        INFO
    }
}
