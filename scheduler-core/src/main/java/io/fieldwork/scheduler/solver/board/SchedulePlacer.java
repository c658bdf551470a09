package io.fieldwork.scheduler.solver.board;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Puts the cases and meetings of an inspection where a schedule has them, so that it can be scored, explained or gone on
 * from. A schedule made by hand may hold what the search never would choose; value ranges are widened for that.
 */
public final class SchedulePlacer {

    private SchedulePlacer() {}

    /**
     * Places what the schedule places; the rest is left without a slot or start.
     *
     * @throws IllegalArgumentException where the schedule names a slot or inspector that the inspection has not
     */
    public static void place(Inspection inspection, SchedulePlacements placements) {
        for (CaseAssessment one : inspection.getCases()) {
            String id = placements.slotByCase().get(one.getReference());
            one.setSlot(
                    id == null
                            ? null
                            : inspection
                                    .findSlot(id)
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            "The slot (" + id + ") is not in the inspection.\n"
                                                    + "Maybe the schedule belongs to another inspection.")));
        }
        for (Meeting meeting : inspection.getMeetings()) {
            ScheduledMeeting placed = placements.meetings().get(meeting.getId());
            if (placed == null || placed.start() == null) {
                meeting.setStart(null);
            } else {
                place(inspection, meeting, placed);
            }
        }
    }

    private static void place(Inspection inspection, Meeting meeting, ScheduledMeeting placed) {
        int minute = inspection.getWeek().clock().minute(Objects.requireNonNull(placed.start()));
        MeetingStart start = new MeetingStart(minute);
        meeting.setPossibleStarts(widened(meeting.getPossibleStarts(), start));
        meeting.setStart(start);
        List<Inspector> inspectors = placed.inspectors().stream()
                .map(id -> inspectorOf(inspection, id))
                .toList();
        InspectorGroup holders = meeting.getPossibleHolders().stream()
                .filter(group ->
                        inspectors.size() == group.inspectors().size() && inspectors.containsAll(group.inspectors()))
                .findFirst()
                .orElseGet(() -> InspectorGroup.of(inspectors));
        meeting.setPossibleHolders(widened(meeting.getPossibleHolders(), holders));
        meeting.setHolders(holders);
    }

    /** A person may choose what the search never would, such as a start off the grid; the solver wants it in the range. */
    private static <T> List<T> widened(List<T> range, T chosen) {
        return range.contains(chosen)
                ? range
                : Stream.concat(range.stream(), Stream.of(chosen)).toList();
    }

    /** Inspectors of the team, in the order of the ids. */
    static InspectorGroup groupOf(Inspection inspection, List<String> ids) {
        return InspectorGroup.of(
                ids.stream().map(id -> inspectorOf(inspection, id)).toList());
    }

    private static Inspector inspectorOf(Inspection inspection, String id) {
        return inspection.getInput().inspectors().stream()
                .filter(inspector -> inspector.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The inspector (" + id + ") is not in the team.\n"
                        + "Maybe the schedule belongs to another inspection."));
    }
}
