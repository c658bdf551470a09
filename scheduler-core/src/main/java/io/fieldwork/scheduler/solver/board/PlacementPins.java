package io.fieldwork.scheduler.solver.board;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Placements as pins and pins as placements. Schedules that people have begun are completed so: what they placed becomes a
 * pin, and a pin is never moved.
 *
 * <pre>{@code ScheduleSolver.solve(new SolveRequest(PlacementPins.pinned(expanded, placements), settings), listener);}</pre>
 */
public final class PlacementPins {

    private PlacementPins() {}

    /** The inspection in which every case and meeting that is placed must stay there, over pins of its own. */
    public static InspectionInput pinned(InspectionInput expanded, SchedulePlacements placements) {
        List<CaseInput> cases = expanded.cases().stream()
                .map(one -> {
                    String slot = placements.slotByCase().get(one.reference());
                    return slot == null ? one : one.withPinned(slot);
                })
                .toList();
        List<MeetingInput> meetings = expanded.meetings().stream()
                .map(meeting -> pinned(meeting, placements))
                .toList();
        return expanded.withCases(cases).withMeetings(meetings);
    }

    private static MeetingInput pinned(MeetingInput meeting, SchedulePlacements placements) {
        ScheduledMeeting placed = placements.meetings().get(meeting.id());
        return placed == null || placed.start() == null
                ? meeting
                : meeting.withPinned(new MeetingPin(placed.start(), placed.inspectors()));
    }

    /**
     * The other way round: what an inspection pins, as placements. A pin may leave open which of several inspectors hold a
     * meeting: such a meeting is not among them.
     */
    public static SchedulePlacements pinsOf(InspectionInput expanded) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (CaseInput one : expanded.cases()) {
            if (one.pinned() != null) {
                slots.put(one.reference(), one.pinned());
            }
        }
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        for (MeetingInput meeting : expanded.meetings()) {
            MeetingPin pin = meeting.pinned();
            List<String> holders = pin == null ? List.of() : holders(meeting, pin);
            if (pin != null && !holders.isEmpty()) {
                meetings.put(
                        meeting.id(),
                        new ScheduledMeeting(
                                meeting.id(),
                                holders,
                                pin.start(),
                                pin.start().plusMinutes(meeting.minutes()),
                                meeting.room()));
            }
        }
        return new SchedulePlacements(slots, meetings);
    }

    /** Empty where that is still open. */
    private static List<String> holders(MeetingInput meeting, MeetingPin pin) {
        MeetingHolders holders = meeting.inspectors();
        if (!pin.inspectors().isEmpty()) {
            return pin.inspectors();
        }
        boolean isAllOfThem = holders.count() == holders.anyOf().size();
        return holders.isChoice() && isAllOfThem ? holders.anyOf() : holders.all();
    }
}
