package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.calendar.DerivedReturn;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;

/**
 * An inspection that was read and found fit to be scheduled.
 *
 * @param listed what the file lists
 * @param expanded the same with the slots and commitments of its template, and with what follows from absences
 * @param returns of whom absence and first day back were derived from the absences
 * @param warnings what looks wrong but can be scheduled, each at its place
 * @param places where in the file each JSON path stands
 * @param read what was read, in words, and what was left out
 */
public record LoadedInspection(
        InspectionInput listed,
        InspectionInput expanded,
        List<DerivedReturn> returns,
        List<Issue.Warning> warnings,
        PathPlaces places,
        ReadReport read) {

    public LoadedInspection {
        returns = List.copyOf(returns);
        warnings = List.copyOf(warnings);
    }

    /** Warnings by JSON path, at the places that the file's readers know. */
    public List<Issue.Warning> located(List<Issue.Warning> byPath) {
        return byPath.stream()
                .map(warning -> warning.at(places.of(warning.place())))
                .toList();
    }
}
