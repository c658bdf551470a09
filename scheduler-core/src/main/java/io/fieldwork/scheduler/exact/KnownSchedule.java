package io.fieldwork.scheduler.exact;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;

/**
 * A schedule that is known, with its score: a proof begins with it.
 *
 * @param score as the catalogue counts it
 */
public record KnownSchedule(SchedulePlacements placements, HardMediumSoftScore score) {

    /** A whole schedule, with the score that it says itself. */
    public static KnownSchedule of(Schedule schedule) {
        return new KnownSchedule(SchedulePlacements.of(schedule), HardMediumSoftScore.parseScore(schedule.score()));
    }
}
