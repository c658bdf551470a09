package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies, what that costs and how many promises it breaks.
 *
 * @param slots of the cases, in their order; null where a case has none
 * @param meetings of the meetings, in their order
 * @param brokenPromises cases and meetings of which people were told what does not hold there (W2-018)
 * @param lostAttendees what {@link PromisePreference#ATTENDEE} counts
 * @param lostTimes what {@link PromisePreference#TIME} counts
 * @param nearness what {@link NearnessWeight} adds for people who were told; 0 where it does not count
 */
record WeekPosition(
        List<@Nullable Slot> slots,
        List<MeetingPosition> meetings,
        int brokenPromises,
        int lostAttendees,
        int lostTimes,
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

    /** Hard, medium, then soft with nearness; of equals the one that breaks fewer promises is better. */
    int compareTo(WeekPosition other) {
        return compareTo(other, PromisePreference.NONE);
    }

    /** The same with what is preferred between medium and soft. */
    int compareTo(WeekPosition other, PromisePreference preference) {
        if (!isAsSoundAs(other)) {
            return isSounderThan(other) ? 1 : -1;
        }
        int preferred = Integer.compare(other.lost(preference), lost(preference));
        if (preferred != 0) {
            return preferred;
        }
        int soft = Integer.compare(score.softScore() - nearness, other.score.softScore() - other.nearness);
        return soft != 0 ? soft : Integer.compare(other.brokenPromises, brokenPromises);
    }

    /** What is lost at a goal. */
    long loss(ProofGoal goal) {
        return switch (goal) {
            case HARD, MEDIUM, SOFT -> -goal.level().pointsOf(score);
            case PROMISES -> brokenPromises;
            case ATTENDEES -> lostAttendees;
            case TIMES -> lostTimes;
        };
    }

    /** What is lost at each of the goals. */
    List<Long> losses(List<ProofGoal> goals) {
        return goals.stream().map(this::loss).toList();
    }

    /** True where, goal by goal, less is lost than that. */
    boolean isLess(List<ProofGoal> goals, List<Long> losses) {
        for (int i = 0; i < goals.size(); i++) {
            int compared = Long.compare(loss(goals.get(i)), losses.get(i));
            if (compared != 0) {
                return compared < 0;
            }
        }
        return false;
    }

    private int lost(PromisePreference preference) {
        return switch (preference) {
            case NONE -> 0;
            case ATTENDEE -> lostAttendees;
            case TIME -> lostTimes;
        };
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
}
