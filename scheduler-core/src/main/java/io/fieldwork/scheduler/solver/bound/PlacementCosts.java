package io.fieldwork.scheduler.solver.bound;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingPlacement;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Placement;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a case in a slot, or a meeting at a start, costs by itself: medium and soft points, packed. Bounds, moves and chains
 * all weigh a placement by these before they look at what lies around it.
 */
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
    public int mediumOfUnplaced(CaseAssessment one) {
        return PackedPoints.medium(unplaced(one));
    }

    /** The same of a case in a slot, or without one. */
    public int mediumAt(CaseAssessment one, @Nullable Slot slot) {
        return slot == null ? mediumOfUnplaced(one) : mediumOf(one, slot);
    }

    /** Medium points of a meeting at a time, or at none. */
    public int mediumAt(Meeting meeting, @Nullable MeetingStart start, InspectorGroup holders) {
        return start == null ? mediumOfUnplaced(meeting) : mediumOf(meeting, start, holders);
    }

    /** Medium points of a meeting at a time, held by those inspectors. */
    public int mediumOf(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        return PackedPoints.medium(of(meeting, start, holders));
    }

    /** Medium points of a meeting without a time. */
    public int mediumOfUnplaced(Meeting meeting) {
        return PackedPoints.medium(unplaced(meeting));
    }

    /** What a case without a slot costs. */
    public long unplaced(CaseAssessment one) {
        return of(one.getLeftOut());
    }

    /** What a meeting without a start costs. */
    public long unplaced(Meeting meeting) {
        return of(meeting.getFacts().leftOut());
    }

    /** What a case costs in a slot by itself, hard points apart. */
    public long of(CaseAssessment one, Slot slot) {
        return of(one.placementIn(slot));
    }

    /** What a meeting costs by itself at a start with those inspectors, hard points apart. */
    public long of(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        return of(meeting.getFacts().placement(start.minute(), holders));
    }

    private long of(Placement placement) {
        long costs = 0;
        for (ScheduleRule rule : placement.rules()) {
            costs += points.of(rule, placement.count(rule));
        }
        return costs;
    }

    /** The same, whatever was published. */
    long ofUnpublished(Meeting meeting, MeetingStart start, InspectorGroup holders) {
        MeetingPlacement placement = meeting.getFacts().placement(start.minute(), holders);
        long costs = of(placement);
        for (ScheduleRule rule : placement.rules()) {
            if (rule.family() == ScheduleRule.Family.STABILITY) {
                costs -= points.of(rule, placement.count(rule));
            }
        }
        return costs;
    }

    /**
     * The costs of an assignment problem: a row a case, a column a slot of the inspection, and then a column a case for having
     * no slot.
     *
     * @param isOpen which slots may be taken at all
     */
    public long[][] table(List<CaseAssessment> cases, int slots, Predicate<Slot> isOpen) {
        long[][] table = new long[cases.size()][slots + cases.size()];
        for (int row = 0; row < table.length; row++) {
            CaseAssessment one = cases.get(row);
            Arrays.fill(table[row], HungarianAssignment.FORBIDDEN);
            table[row][slots + row] = unplaced(one);
            for (Slot slot : one.getPossibleSlots()) {
                if (isOpen.test(slot)) {
                    table[row][slot.index()] = of(one, slot);
                }
            }
        }
        return table;
    }
}
