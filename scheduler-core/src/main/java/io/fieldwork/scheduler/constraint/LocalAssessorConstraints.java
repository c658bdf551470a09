package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import io.fieldwork.scheduler.justification.CountMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/** What local assessors are spared: more than two complex cases (ALLOC-022); the Monday is a rule about one case. */
final class LocalAssessorConstraints {

    private LocalAssessorConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(localAssessorComplexLimit(factory));
    }

    /** {@code localAssessorComplexLimit}: one match a case above two; four complex cases are two matches. */
    static Constraint localAssessorComplexLimit(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT;
        return placed(factory)
                .filter(one -> one.isComplex() && one.getInspector().role() == Role.LOCAL_ASSESSOR)
                .groupBy(CaseAssessment::getInspector, ConstraintCollectors.count())
                .filter((inspector, count) -> count > RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR)
                .penalize(
                        rule.defaultWeight().toScore(),
                        (inspector, count) -> count - RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR)
                .justifyWith((inspector, count, score) -> CountMatch.ofInspector(
                        rule,
                        count - RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR,
                        inspector,
                        "has " + count + " complex cases; a local assessor normally takes "
                                + RuleLimits.inWords(RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR) + " at most"))
                .asConstraint(rule.id());
    }
}
