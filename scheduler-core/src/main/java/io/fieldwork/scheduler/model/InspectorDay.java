package io.fieldwork.scheduler.model;

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

    private static final int FIRST = 11 * 60 + 30;
    private static final int LAST = 14 * 60 + 30;

    /** Minutes that a lunch takes. */
    public static final int LUNCH = 30;

    /** True where 30 minutes in a row stay free between 11:30 and 14:30 of this day. */
    public boolean hasLunch(List<Span> activities) {
        int dayStart = day * WeekClock.MINUTES_PER_DAY;
        int freeFrom = dayStart + FIRST;
        int end = dayStart + LAST;
        List<Span> busy = new ArrayList<>(commitments);
        busy.addAll(activities);
        busy.sort(Comparator.comparingInt(Span::from));
        for (Span span : busy) {
            if (Math.min(span.from(), end) - freeFrom >= LUNCH) {
                return true;
            }
            freeFrom = Math.max(freeFrom, span.to());
        }
        return end - freeFrom >= LUNCH;
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
