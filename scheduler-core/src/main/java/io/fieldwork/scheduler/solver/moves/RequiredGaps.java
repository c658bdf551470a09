package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.TravelTimes;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much time must lie between two things because somebody is in both, or because both need one room. Only rules that are
 * hard in this inspection ask for a gap: what merely costs is left to the score.
 */
final class RequiredGaps {

    /** Nobody is in both, and they may be at one time. */
    static final int NONE = -1;

    private final TravelTimes travel;
    private final boolean isGapHard;
    private final boolean isClashHard;
    private final boolean isRoomHard;

    RequiredGaps(TravelTimes travel, WeightTable weights) {
        this.travel = travel;
        this.isGapHard = weights.isHard(ScheduleRule.ACTIVITY_GAP);
        this.isClashHard = weights.isHard(ScheduleRule.CASE_MANAGER_CLASH);
        this.isRoomHard = weights.isHard(ScheduleRule.ROOM_CLASH);
    }

    /** The least minutes between two meetings that these inspectors hold; {@link #NONE} where none are needed. */
    int between(Meeting one, InspectorGroup holders, Meeting other, InspectorGroup otherHolders) {
        int gap = NONE;
        for (Inspector inspector : holders.inspectors()) {
            if (isGapHard && otherHolders.inspectors().contains(inspector)) {
                gap = Math.max(gap, travel.gap(siteOf(one, inspector), siteOf(other, inspector)));
            }
        }
        for (Person person : one.getFacts().required()) {
            if (isClashHard && other.getFacts().required().contains(person)) {
                gap = Math.max(gap, travel.gap(siteOf(one, holders), siteOf(other, otherHolders)));
            }
        }
        String room = one.getInput().room();
        return gap == NONE
                        && isRoomHard
                        && room != null
                        && room.equals(other.getInput().room())
                ? 0
                : gap;
    }

    /** True where a meeting and a case in a slot are too close for an inspector or for whoever attends. */
    boolean isTooClose(Meeting meeting, InspectorGroup holders, Span span, CasePlacement placed) {
        Slot slot = placed.slot();
        Person attendee = placed.attendee();
        String site = slot.inspector().site();
        boolean isInspectorClose = isGapHard
                && holders.inspectors().contains(slot.inspector())
                && isClose(span, slot.span(), travel.gap(siteOf(meeting, slot.inspector()), site));
        return isInspectorClose
                || (isClashHard
                        && attendee != null
                        && meeting.getFacts().required().contains(attendee)
                        && isClose(span, placed.interview(), travel.gap(siteOf(meeting, holders), site)));
    }

    private static boolean isClose(Span one, Span other, int gap) {
        return Span.isClose(one.from(), one.to(), other.from(), other.to(), gap);
    }

    private static @Nullable String siteOf(Meeting meeting, InspectorGroup holders) {
        return siteOf(meeting, Objects.requireNonNull(holders.inspectors().get(0)));
    }

    private static @Nullable String siteOf(Meeting meeting, Inspector inspector) {
        return meeting.getFacts().siteFor(inspector);
    }
}
