package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.Streams.penalizeCases;
import static io.fieldwork.scheduler.constraint.Streams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import io.fieldwork.scheduler.justification.CountMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** What local assessors are spared. */
final class LocalAssessorConstraints {

    /** Complex cases that a local assessor normally takes at most (ALLOC-022). */
    static final int LIMIT = 2;

    private LocalAssessorConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(localAssessorComplexOnMonday(factory), localAssessorComplexLimit(factory));
    }

    /** {@code localAssessorComplexOnMonday}: one match a case. */
    static Constraint localAssessorComplexOnMonday(ConstraintFactory factory) {
        return penalizeCases(
                ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY,
                placed(factory).filter(one -> one.getPlacement().complexOnMonday()));
    }

    /** {@code localAssessorComplexLimit}: one match a case above two; four complex cases are two matches. */
    static Constraint localAssessorComplexLimit(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT;
        return placed(factory)
                .filter(one -> one.isComplex() && one.getInspector().role() == Role.LOCAL_ASSESSOR)
                .groupBy(CaseAssessment::getInspector, ConstraintCollectors.count())
                .filter((inspector, count) -> count > LIMIT)
                .penalize(rule.defaultWeight().toScore(), (inspector, count) -> count - LIMIT)
                .justifyWith((inspector, count, score) -> CountMatch.ofInspector(
                        rule,
                        count - LIMIT,
                        inspector,
                        "has " + count + " complex cases; a local assessor normally takes two at most"))
                .asConstraint(rule.id());
    }
}
