package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full on-site day of one inspector, on which a lunch must be possible (SLOT-050). Identity is by inspector and day.
 *
 * @param commitments what the inspector's commitments other than lunch take
 * @param slots the inspector's slots of that day
 * @param mayMeet true where the inspector may hold meetings
 */
public record InspectorDay(
        Week week, Inspector inspector, int day, List<Span> commitments, List<Span> slots, boolean mayMeet) {

    private static final int FIRST = minute(RuleLimits.LUNCH_FROM);
    private static final int LAST = minute(RuleLimits.LUNCH_UNTIL);

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** The minutes of the week in which lunch must find room. */
    public Span lunchTime() {
        int midnight = day * WeekClock.MINUTES_PER_DAY;
        return new Span(midnight + FIRST, midnight + LAST);
    }

    /** True where enough minutes in a row stay free for lunch on this day. */
    public boolean hasLunch(List<Span> activities) {
        int dayStart = day * WeekClock.MINUTES_PER_DAY;
        int freeFrom = dayStart + FIRST;
        int end = dayStart + LAST;
        List<Span> busy = new ArrayList<>(commitments);
        busy.addAll(activities);
        busy.sort(Comparator.comparingInt(Span::from));
        for (Span span : busy) {
            if (Math.min(span.from(), end) - freeFrom >= RuleLimits.LUNCH) {
                return true;
            }
            freeFrom = Math.max(freeFrom, span.to());
        }
        return end - freeFrom >= RuleLimits.LUNCH;
    }

    /** True where the commitments alone leave no lunch. */
    public boolean isHopeless() {
        return !hasLunch(List.of());
    }

    /** True where lunch depends on what is decided; else it is impossible anyway, or safe with every slot in use. */
    public boolean isAtRisk() {
        return !isHopeless() && (mayMeet || !hasLunch(slots));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InspectorDay that && day == that.day && inspector.equals(that.inspector);
    }

    @Override
    public int hashCode() {
        return inspector.hashCode() * 7 + day;
    }
}
