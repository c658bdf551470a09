package io.fieldwork.scheduler.solver;

import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.constraint.WeightTable;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.MeetingPlacement;
import io.fieldwork.scheduler.model.Slot;

/** What a case in a slot, or a meeting at a start, costs by itself: medium and soft points, packed. */
final class PlacingCosts {

    private final PackedPoints points;

    PlacingCosts(WeightTable weights) {
        this.points = new PackedPoints(weights);
    }

    long unplaced() {
        return points.of(ScheduleRule.CASE_UNPLACED, 1);
    }

    /** File read, stand-in, travel, preferred times, and early days for those absent the week before. */
    long of(CaseAssessment one, Slot slot) {
        CasePlacement placement = one.placementIn(slot);
        boolean isFileRead = one.getCaseManager() != null && placement.attendee() == null;
        return points.of(ScheduleRule.FILE_READ, isFileRead)
                + points.of(ScheduleRule.STAND_IN, placement.mode() == CaseMode.STAND_IN)
                + points.of(ScheduleRule.ABSENT_LAST_WEEK_EARLY, placement.daysLeft())
                + points.of(ScheduleRule.CASE_MANAGER_TRAVELS, placement.elsewhere())
                + points.of(ScheduleRule.PREFERRED_TIME, placement.outsidePreferred());
    }

    long unplacedMeeting(int priority) {
        return points.of(ScheduleRule.MEETING_UNPLACED, priority);
    }

    /** Who is missing, and whether it lies outside what is preferred. */
    long of(MeetingPlacement placement) {
        return points.of(ScheduleRule.ATTENDEE_MISSING, placement.missing())
                + points.of(ScheduleRule.OPTIONAL_ATTENDEE_MISSING, placement.missingOptional())
                + points.of(ScheduleRule.PREFERRED_WINDOW, placement.outsidePreferred());
    }
}
