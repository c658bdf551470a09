package io.fieldwork.scheduler.constraint;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole catalogue, one constraint for each {@link ScheduleRule}. Every constraint bears the rule's id and its default
 * weight; the weights of an inspection override these. Public because Timefold makes it by reflection.
 */
public final class ScheduleConstraintProvider implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.of(
                        UnaryConstraints.all(factory),
                        PlacementConstraints.all(factory),
                        PeopleConstraints.all(factory),
                        LocalAssessorConstraints.all(factory),
                        SpreadConstraints.all(factory),
                        GroupConstraints.all(factory),
                        MeetingConstraints.all(factory))
                .flatMap(List::stream)
                .toArray(Constraint[]::new);
    }
}
