package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.model.InspectionInput;

/**
 * An inspection of a sweep.
 *
 * <p>The fingerprint is worked out by whoever read the file, since only a format knows what is in it.
 *
 * @param fingerprint of all that was read, weights apart: runs of an inspection that was changed since are not mixed up
 * @param expanded valid, with the slots of its template and the weights that are not varied
 */
public record SweepInspection(String fingerprint, InspectionInput expanded) {

    public String id() {
        return expanded.inspection().id();
    }
}
