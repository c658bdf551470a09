package io.fieldwork.scheduler.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An inspection with every id resolved, ready to be scored or solved: the planning solution. {@link InspectionBuilder} makes
 * it; the value ranges then hold every slot and every start of the grid, the impossible ones included, so that any schedule
 * can be judged.
 */
@PlanningSolution
public class Inspection {

    private InspectionInput input;
    private Week week;

    @ProblemFactCollectionProperty
    private List<Slot> slots;

    @ProblemFactCollectionProperty
    private List<InspectorDay> inspectorDays;

    @PlanningEntityCollectionProperty
    private List<CaseAssessment> cases;

    @PlanningEntityCollectionProperty
    private List<Meeting> meetings;

    private int earliest = Integer.MIN_VALUE;

    private ConstraintWeightOverrides<HardMediumSoftScore> weightOverrides = ConstraintWeightOverrides.none();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the solver, which clones by filling fields. */
    @SuppressWarnings("NullAway.Init") // the solver fills every field of its clones
    protected Inspection() {}

    Inspection(
            InspectionInput input,
            Week week,
            List<Slot> slots,
            List<InspectorDay> inspectorDays,
            List<CaseAssessment> cases,
            List<Meeting> meetings) {
        this.input = input;
        this.week = week;
        this.slots = slots;
        this.inspectorDays = inspectorDays;
        this.cases = cases;
        this.meetings = meetings;
    }

    public InspectionInput getInput() {
        return input;
    }

    public Week getWeek() {
        return week;
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public Optional<Slot> findSlot(String id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    public List<InspectorDay> getInspectorDays() {
        return inspectorDays;
    }

    public List<CaseAssessment> getCases() {
        return cases;
    }

    public List<Meeting> getMeetings() {
        return meetings;
    }

    /** The minute of the week before which nothing may be given a start any more; by default there is none. */
    public int getEarliest() {
        return earliest;
    }

    /** What starts before that minute is over: only what is pinned there stays. */
    public void setEarliest(int earliest) {
        this.earliest = earliest;
    }

    /** The weights of this inspection, which the solver takes in place of the defaults. */
    public ConstraintWeightOverrides<HardMediumSoftScore> getWeightOverrides() {
        return weightOverrides;
    }

    public void setWeightOverrides(ConstraintWeightOverrides<HardMediumSoftScore> weightOverrides) {
        this.weightOverrides = weightOverrides;
    }

    /** The score as the solver last counted it; null before it has. */
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
