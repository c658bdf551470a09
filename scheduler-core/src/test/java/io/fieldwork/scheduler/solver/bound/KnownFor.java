package io.fieldwork.scheduler.solver.bound;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.search.SolveResult;

/** A schedule as if the search had found it, with what the search would know of it. */
public final class KnownFor {

    private KnownFor() {}

    public static SolveResult result(InspectionInput week, Schedule schedule) {
        Inspection inspection = InspectionBuilder.build(week, null);
        WeightTable weights = WeightTable.of(week.weights());
        ValueRangePruning.apply(inspection, weights);
        HardMediumSoftScore bound = ScoreBound.of(inspection, weights);
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(schedule.score());
        return new SolveResult(schedule, 0, 0, false, score.compareTo(bound) >= 0, KnownBounds.of(schedule, bound));
    }
}
