package io.fieldwork.scheduler.solver.board;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirectorFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An inspection on which cases and meetings are put here and there by hand, and the score after each change. Only what has
 * changed is counted anew (incremental score calculation): the solver's score director is used without its search, by those
 * who look for a few good moves themselves.
 *
 * <pre>{@code
 * try (WorkingSchedule week = new WorkingSchedule(inspection, weights)) {
 *     week.put(one, slot);
 *     week.score();
 * }
 * }</pre>
 */
public final class WorkingSchedule implements AutoCloseable {

    private final Inspection inspection;
    private final InnerScoreDirector<Inspection, HardMediumSoftScore> director;

    /** Takes the inspection over: nobody else may change it while the schedule is open. */
    public WorkingSchedule(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        inspection.setWeightOverrides(weights.toOverrides());
        this.director = Directors.FACTORY.buildScoreDirector();
        director.setWorkingSolution(inspection);
    }

    public Inspection inspection() {
        return inspection;
    }

    /** Gives a case a slot, or takes it away. */
    public void put(CaseAssessment one, @Nullable Slot slot) {
        if (!Objects.equals(one.getSlot(), slot)) {
            director.beforeVariableChanged(one, "slot");
            one.setSlot(slot);
            director.afterVariableChanged(one, "slot");
        }
    }

    /** Gives a meeting a start, or takes it away, and those who hold it. */
    public void put(Meeting meeting, @Nullable MeetingStart start, InspectorGroup holders) {
        if (!Objects.equals(meeting.getStart(), start)) {
            director.beforeVariableChanged(meeting, "start");
            meeting.setStart(start);
            director.afterVariableChanged(meeting, "start");
        }
        if (!holders.equals(meeting.getHolders())) {
            director.beforeVariableChanged(meeting, "holders");
            meeting.setHolders(holders);
            director.afterVariableChanged(meeting, "holders");
        }
    }

    public HardMediumSoftScore score() {
        return director.calculateScore().raw();
    }

    @Override
    public void close() {
        director.close();
    }

    /** Made once: building the constraints takes longer than most searches with them. */
    private static final class Directors {

        static final ScoreDirectorFactory<Inspection, HardMediumSoftScore> FACTORY = ((DefaultSolverFactory<Inspection>)
                        SolverFactory.<Inspection>create(ScheduleScorer.config()))
                .getScoreDirectorFactory();
    }
}
