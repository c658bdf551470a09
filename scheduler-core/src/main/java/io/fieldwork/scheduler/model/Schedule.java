package io.fieldwork.scheduler.model;

import java.util.List;

/**
 * What was decided: the content of {@code schedule.json}. The record components are the field names of the format. It
 * holds nothing of a child but the reference (FIELD-035).
 *
 * @param inspection id of the inspection
 * @param score for example {@code 0hard/0medium/-61soft}
 * @param feasible true where no hard constraint is broken
 */
public record Schedule(
        String inspection,
        String score,
        boolean feasible,
        long seed,
        List<ScheduledCase> cases,
        List<ScheduledMeeting> meetings,
        List<ConstraintFigure> constraints) {

    public Schedule {
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        constraints = List.copyOf(constraints);
    }
}
