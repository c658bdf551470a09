package io.fieldwork.scheduler.solver;

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
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a case in a slot, or a meeting at a start, costs by itself: medium and soft points, packed. */
public final class PlacingCosts {

    private final PackedPoints points;

    public PlacingCosts(WeightTable weights) {
        this.points = new PackedPoints(weights);
    }

    /** Medium points of a case in a slot. */
    public int mediumOf(CaseAssessment one, Slot slot) {
        return PackedPoints.medium(of(one, slot));
    }

    /** Medium points of a case without a slot. */
    public int mediumOfUnplacedCase() {
        return PackedPoints.medium(unplaced());
    }

    /** Medium points of a meeting at a time, held by those inspectors. */
    public int mediumOf(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        return PackedPoints.medium(of(meeting, start, holders));
    }

    /** Medium points of a meeting without a time. */
    public int mediumOfUnplaced(Meeting meeting) {
        return PackedPoints.medium(unplacedMeeting(meeting.getInput().priority()));
    }

    long unplaced() {
        return points.of(ScheduleRule.CASE_UNPLACED, 1);
    }

    /** File read, stand-in, travel, preferred times, early days for those absent the week before, and being moved. */
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

    /**
     * The costs of an assignment problem: a row a case, a column a slot of the inspection, and then a column a case for having
     * no slot.
     *
     * @param isOpen which slots may be taken at all
     */
    long[][] table(List<CaseAssessment> cases, int slots, Predicate<Slot> isOpen) {
        long[][] table = new long[cases.size()][slots + cases.size()];
        for (int row = 0; row < table.length; row++) {
            CaseAssessment one = cases.get(row);
            Arrays.fill(table[row], LeastAssignment.FORBIDDEN);
            table[row][slots + row] = unplaced();
            for (Slot slot : one.getPossibleSlots()) {
                if (isOpen.test(slot)) {
                    table[row][slot.index()] = of(one, slot);
                }
            }
        }
        return table;
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

    long unplacedMeeting(int priority) {
        return points.of(ScheduleRule.MEETING_UNPLACED, priority);
    }

    /** Who is missing, and whether it lies outside what is preferred. */
    long of(MeetingPlacement placement) {
        return points.of(ScheduleRule.ATTENDEE_MISSING, placement.missing())
                + points.of(ScheduleRule.OPTIONAL_ATTENDEE_MISSING, placement.missingOptional())
                + points.of(ScheduleRule.PREFERRED_WINDOW, placement.outsidePreferred());
    }

    /** The same, and being moved to another time or to other inspectors. */
    long of(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        long costs = of(meeting.getFacts().placementAt(start.minute()));
        PublishedMeeting old = meeting.getPublished();
        if (old == null) {
            return costs;
        }
        boolean isAtAnotherTime =
                !old.start().equals(meeting.getFacts().week().clock().time(start.minute()));
        return costs
                + points.of(ScheduleRule.MOVED_TIME, isAtAnotherTime)
                + points.of(
                        ScheduleRule.MOVED_INSPECTOR,
                        !Set.copyOf(old.inspectors()).equals(Set.copyOf(holders.ids())));
    }
}
