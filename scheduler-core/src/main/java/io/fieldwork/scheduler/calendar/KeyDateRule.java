package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.KeyDate.WordingStrength;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code key-dates.json}: a date before it is counted from a Monday.
 *
 * <p>The weekday is in the file beside the count, and the two are held against each other when it is read: a slip of
 * a day in either shows.
 *
 * @param rule the rule that it comes from, such as CAL-027
 * @param name in a word or two
 * @param also further rules that it follows
 * @param nation null where it holds in both
 * @param on the day, or the first of several
 * @param weekday the weekday that the documents name
 * @param last the last of several days; null for a single day
 * @param until when it ends, on the last day
 * @param gap the gap that the hour fills where the documents give none
 * @param fixed true for what happens during fieldwork and does not move from a bank holiday by itself
 * @param from ids of those who owe it
 * @param to ids of those whom they owe it
 * @param counts readings in working days
 * @param readings readings in other weekdays or hours
 * @param warning a doubt about the row itself
 */
record KeyDateRule(
        String rule,
        String name,
        List<String> also,
        List<Programme> programmes,
        @Nullable Nation nation,
        WordingStrength strength,
        DayOffset on,
        DayOfWeek weekday,
        @Nullable DayOffset last,
        @Nullable LocalTime time,
        @Nullable LocalTime until,
        @Nullable String gap,
        boolean fixed,
        DateKind kind,
        String what,
        List<String> from,
        List<String> to,
        List<DayCount> counts,
        List<OtherReading> readings,
        @Nullable String warning) {

    /**
     * The same deadline as so many working days before or after a day.
     *
     * @param days how many; negative before the day
     * @param reference the day that is counted from: one such as {@code M1}, or the rule of another date
     */
    record DayCount(String rule, int days, String reference) {}

    /** The same deadline as another document gives it. */
    record OtherReading(String rule, DayOffset on, @Nullable LocalTime time, String why) {}

    /** True where every day of it is counted from the last fieldwork week, or every one from the first. */
    boolean hangsOn(boolean lastWeek) {
        return on.inLastWeek() == lastWeek && (last == null || last.inLastWeek() == lastWeek);
    }

    boolean holdsFor(Programme programme, Nation where) {
        return programmes.contains(programme) && (nation == null || nation == where);
    }
}
