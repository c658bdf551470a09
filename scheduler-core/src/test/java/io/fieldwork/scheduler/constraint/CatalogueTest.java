package io.fieldwork.scheduler.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.ScheduleRule.Family;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of the catalogue has a constraint and a nested test class. */
final class CatalogueTest {

    private static final Map<Family, Class<?>> TESTS = Map.of(
            Family.PLACEMENT, PlacementConstraintsTest.class,
            Family.PEOPLE, PeopleConstraintsTest.class,
            Family.LOCAL_ASSESSORS, LocalAssessorConstraintsTest.class,
            Family.SPREAD, SpreadConstraintsTest.class,
            Family.GROUPS, GroupConstraintsTest.class,
            Family.STABILITY, StabilityConstraintsTest.class,
            Family.MEETINGS, MeetingConstraintsTest.class);

    @Test
    void everyRuleIsAConstraintAndEveryConstraintARule() {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Inspection.class)
                .withEntityClasses(CaseAssessment.class, Meeting.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(ScheduleConstraintProvider.class));
        Inspection inspection = TestInspection.sqs().build();
        inspection.setWeightOverrides(WeightTable.ones().toOverrides());
        List<String> names = SolutionManager.<Inspection, HardMediumSoftScore>create(
                        SolverFactory.<Inspection>create(config))
                .analyze(inspection)
                .constraintMap()
                .keySet()
                .stream()
                .map(constraint -> constraint.constraintName())
                .toList();
        assertThat(names).containsExactlyInAnyOrderElementsOf(ScheduleRule.ids());
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasANestedTestClassOfItsName(ScheduleRule rule) {
        Class<?> family = TESTS.get(rule.family());
        List<String> nested = Arrays.stream(family.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class)
                        && Arrays.stream(type.getDeclaredMethods())
                                .anyMatch(method -> method.isAnnotationPresent(Test.class)))
                .map(Class::getSimpleName)
                .toList();
        String name = Character.toUpperCase(rule.id().charAt(0)) + rule.id().substring(1);
        assertThat(nested).as("nested tests of %s", family.getSimpleName()).contains(name);
    }
}
