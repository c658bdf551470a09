package io.fieldwork.scheduler.solver.moves;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move of several cases and meetings at once: each is given a new place. The library scores all steps together, so what
 * lies between them may break any rule. Empty where no such move was found, which the library passes over.
 */
final class ReassignmentMove extends AbstractMove<Inspection> {

    /** One thing and its new place. */
    sealed interface Step {

        Object entity();

        @Nullable Object value();

        void apply(ScoreDirector<Inspection> director);

        /** The same step in another copy of the inspection. */
        Step rebase(ScoreDirector<Inspection> director);
    }

    /** A case goes to a slot, or to none. */
    record ToSlot(CaseAssessment one, @Nullable Slot slot) implements Step {

        @Override
        public Object entity() {
            return one;
        }

        @Override
        public @Nullable Object value() {
            return slot;
        }

        @Override
        public void apply(ScoreDirector<Inspection> director) {
            director.beforeVariableChanged(one, "slot");
            one.setSlot(slot);
            director.afterVariableChanged(one, "slot");
        }

        @Override
        public Step rebase(ScoreDirector<Inspection> director) {
            return new ToSlot(Objects.requireNonNull(director.lookUpWorkingObject(one)), slot);
        }
    }

    /** A meeting goes to a start, or to none, and to those who hold it then. */
    record ToStart(Meeting meeting, @Nullable MeetingStart start, InspectorGroup holders) implements Step {

        @Override
        public Object entity() {
            return meeting;
        }

        @Override
        public @Nullable Object value() {
            return start;
        }

        @Override
        public void apply(ScoreDirector<Inspection> director) {
            if (!Objects.equals(start, meeting.getStart())) {
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

        @Override
        public Step rebase(ScoreDirector<Inspection> director) {
            return new ToStart(Objects.requireNonNull(director.lookUpWorkingObject(meeting)), start, holders);
        }
    }

    private final List<Step> steps;

    ReassignmentMove(List<? extends Step> steps) {
        this.steps = List.copyOf(steps);
    }

    List<Step> steps() {
        return steps;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Inspection> director) {
        return !steps.isEmpty();
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Inspection> director) {
        steps.forEach(step -> step.apply(director));
    }

    @Override
    public ReassignmentMove rebase(ScoreDirector<Inspection> director) {
        return new ReassignmentMove(
                steps.stream().map(step -> step.rebase(director)).toList());
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return steps.stream().map(Step::entity).toList();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return steps.stream().map(Step::value).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReassignmentMove that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return steps.size() + " places changed";
    }
}
