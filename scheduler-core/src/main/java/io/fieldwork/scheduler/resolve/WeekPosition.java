package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies, what that costs and how many cases and meetings it moves.
 *
 * @param slots of the cases, in their order; null where a case has none
 * @param meetings of the meetings, in their order
 * @param nearness what {@link NearnessWeight} adds for people who were told; 0 where it does not count
 */
record WeekPosition(
        List<@Nullable Slot> slots,
        List<MeetingPosition> meetings,
        int moves,
        HardMediumSoftScore score,
        int nearness) {

    /** When a meeting is held and by whom; no start where it is unplaced. */
    record MeetingPosition(@Nullable MeetingStart start, InspectorGroup holders) {}

    WeekPosition {
        slots = Collections.unmodifiableList(slots);
        meetings = List.copyOf(meetings);
    }

    /** True where the other lies the same, whatever it costs. */
    boolean isSameAs(WeekPosition other) {
        return slots.equals(other.slots) && meetings.equals(other.meetings);
    }

    boolean isBetterThan(WeekPosition other) {
        return compareTo(other) > 0;
    }

    /** Hard, medium, then soft with nearness; of equals the one with fewer moves is better. */
    int compareTo(WeekPosition other) {
        int compared = rank().compareTo(other.rank());
        return compared != 0 ? compared : Integer.compare(other.moves, moves);
    }

    /** True where hard and medium are as good, so that only preferences differ. */
    boolean isAsSoundAs(WeekPosition other) {
        return score.hardScore() == other.score.hardScore() && score.mediumScore() == other.score.mediumScore();
    }

    /** True where hard, or with as much hard medium, is better. */
    boolean isSounderThan(WeekPosition other) {
        int hard = Integer.compare(score.hardScore(), other.score.hardScore());
        return hard > 0 || (hard == 0 && score.mediumScore() > other.score.mediumScore());
    }

    /** The score by which schedules are chosen; what is written is the catalogue's own. */
    private HardMediumSoftScore rank() {
        return nearness == 0 ? score : score.subtract(HardMediumSoftScore.ofSoft(nearness));
    }
}
