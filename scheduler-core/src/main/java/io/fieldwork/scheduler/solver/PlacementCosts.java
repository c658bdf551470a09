package io.fieldwork.scheduler.solver;

import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.constraint.WeightTable;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingPlacement;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.PublishedMeeting;
import io.fieldwork.scheduler.model.Slot;
import java.util.Set;

/** What one case in one slot, or one meeting at one time, costs by itself, whatever the others do. */
public final class PlacementCosts {

    private final PackedPoints points;

    public PlacementCosts(WeightTable weights) {
        this.points = new PackedPoints(weights);
    }

    /** Medium points of a case in a slot. */
    public int mediumOf(CaseAssessment one, Slot slot) {
        return PackedPoints.medium(of(one, slot));
    }

    /** Medium points of a case without a slot. */
    public int mediumOfUnplacedCase() {
        return PackedPoints.medium(points.of(ScheduleRule.CASE_UNPLACED, 1));
    }

    /** Medium points of a meeting at a time, whoever holds it. */
    public int mediumOf(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        return PackedPoints.medium(of(meeting, start, holders));
    }

    /** Medium points of a meeting without a time. */
    public int mediumOfUnplaced(Meeting meeting) {
        return PackedPoints.medium(
                points.of(ScheduleRule.MEETING_UNPLACED, meeting.getInput().priority()));
    }

    /** Medium and soft points, packed; those for having been moved included. */
    long of(CaseAssessment one, Slot slot) {
        CasePlacement placement = one.placementIn(slot);
        boolean isFileRead = one.getCaseManager() != null && placement.attendee() == null;
        return points.of(ScheduleRule.FILE_READ, isFileRead)
                + points.of(ScheduleRule.STAND_IN, placement.mode() == CaseMode.STAND_IN)
                + points.of(ScheduleRule.ABSENT_LAST_WEEK_EARLY, placement.daysLeft())
                + points.of(ScheduleRule.CASE_MANAGER_TRAVELS, placement.elsewhere())
                + points.of(ScheduleRule.PREFERRED_TIME, placement.outsidePreferred())
                + moved(one, placement);
    }

    private long moved(CaseAssessment one, CasePlacement placement) {
        PublishedCase old = one.getPublished();
        if (old == null) {
            return 0;
        }
        Slot slot = placement.slot();
        boolean isToldAnybody = old.attended() || placement.attendee() != null;
        return points.of(ScheduleRule.MOVED_TIME, isToldAnybody && !old.start().equals(slot.startTime()))
                + points.of(
                        ScheduleRule.MOVED_INSPECTOR,
                        !old.inspector().equals(slot.inspector().id()));
    }

    /** The same of a meeting. */
    long of(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        MeetingPlacement placement = meeting.getFacts().placementAt(start.minute());
        return points.of(ScheduleRule.ATTENDEE_MISSING, placement.missing())
                + points.of(ScheduleRule.OPTIONAL_ATTENDEE_MISSING, placement.missingOptional())
                + points.of(ScheduleRule.PREFERRED_WINDOW, placement.outsidePreferred())
                + moved(meeting, start, holders);
    }

    private long moved(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        PublishedMeeting old = meeting.getPublished();
        if (old == null) {
            return 0;
        }
        boolean isLater = !old.start().equals(meeting.getFacts().week().clock().time(start.minute()));
        return points.of(ScheduleRule.MOVED_TIME, isLater)
                + points.of(
                        ScheduleRule.MOVED_INSPECTOR,
                        !Set.copyOf(old.inspectors()).equals(Set.copyOf(holders.ids())));
    }
}
