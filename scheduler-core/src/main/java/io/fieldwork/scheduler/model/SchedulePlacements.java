package io.fieldwork.scheduler.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the cases and meetings of a schedule lie, and nothing else: what a person may have changed by hand.
 *
 * @param slotByCase case reference to slot id; a case that is not named is unplaced
 * @param meetings meeting id to its time and inspectors; a meeting that is not named is unplaced
 */
public record SchedulePlacements(Map<String, String> slotByCase, Map<String, ScheduledMeeting> meetings) {

    public SchedulePlacements {
        slotByCase = Collections.unmodifiableMap(new LinkedHashMap<>(slotByCase));
        meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
    }

    /** The placements of a schedule. */
    public static SchedulePlacements of(Schedule schedule) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (ScheduledCase one : schedule.cases()) {
            if (one.slot() != null) {
                slots.put(one.reference(), one.slot());
            }
        }
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        for (ScheduledMeeting meeting : schedule.meetings()) {
            if (meeting.start() != null) {
                meetings.put(meeting.id(), meeting);
            }
        }
        return new SchedulePlacements(slots, meetings);
    }
}
