package io.fieldwork.scheduler.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a schedule workbook says after people have edited it: which case stands in which slot, and when meetings are held.
 * A case or meeting that is missing is unplaced.
 *
 * @param slotByCase case reference to slot id, in the order of the inspection's cases
 * @param meetings meeting id to its time and inspectors, in the order of the inspection's meetings
 */
public record SchedulePlacements(Map<String, String> slotByCase, Map<String, ScheduledMeeting> meetings) {

    public SchedulePlacements {
        slotByCase = Collections.unmodifiableMap(new LinkedHashMap<>(slotByCase));
        meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
    }
}
