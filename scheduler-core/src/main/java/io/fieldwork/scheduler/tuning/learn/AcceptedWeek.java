package io.fieldwork.scheduler.tuning.learn;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;

/**
 * An inspection and the schedule that people finally used for it.
 *
 * <p>Where it came from does not matter: made by hand, or by this program and then changed.
 */
public record AcceptedWeek(InspectionInput expanded, SchedulePlacements placements) {

    public String name() {
        return expanded.inspection().id();
    }
}
