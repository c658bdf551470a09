package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.constraint.ScheduleStreams.placed;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import io.fieldwork.scheduler.justification.CountMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Girls' and BME children's cases: each group with few inspectors, five each at most, the two groups apart (ALLOC-016 to
 * ALLOC-019). Both groups are counted alike, by two methods that take the group.
 */
final class GroupConstraints {

    private GroupConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(
                girlsTogether(factory),
                girlsOverFive(factory),
                bmeTogether(factory),
                bmeOverFive(factory),
                girlsAndBmeApart(factory));
    }

    /** {@code girlsTogether}: one match a pair; three cases with one inspector and two with another are six. */
    static Constraint girlsTogether(ConstraintFactory factory) {
        return together(factory, ScheduleRule.GIRLS_TOGETHER, CaseAssessment::isGirl, "girls' cases");
    }

    /** {@code girlsOverFive}: one match a case above five; seven with one inspector are two. */
    static Constraint girlsOverFive(ConstraintFactory factory) {
        return overFive(factory, ScheduleRule.GIRLS_OVER_FIVE, CaseAssessment::isGirl, "girls' cases");
    }

    /** {@code bmeTogether}: as for girls. */
    static Constraint bmeTogether(ConstraintFactory factory) {
        return together(factory, ScheduleRule.BME_TOGETHER, CaseAssessment::isBmeChild, "BME children's cases");
    }

    /** {@code bmeOverFive}: as for girls. */
    static Constraint bmeOverFive(ConstraintFactory factory) {
        return overFive(factory, ScheduleRule.BME_OVER_FIVE, CaseAssessment::isBmeChild, "BME children's cases");
    }

    /** {@code girlsAndBmeApart}: one match a pair with one inspector; two girls and three BME children are six. */
    static Constraint girlsAndBmeApart(ConstraintFactory factory) {
        ScheduleRule rule = ScheduleRule.GIRLS_AND_BME_APART;
        return placed(factory)
                .filter(one -> one.isGirl() || one.isBmeChild())
                .groupBy(
                        CaseAssessment::getInspector,
                        ConstraintCollectors.sum(one -> one.isGirl() ? 1 : 0),
                        ConstraintCollectors.sum(one -> one.isBmeChild() ? 1 : 0))
                .filter((inspector, girls, bme) -> girls > 0 && bme > 0)
                .penalize(rule.defaultWeight().toScore(), (inspector, girls, bme) -> girls * bme)
                .justifyWith((inspector, girls, bme, score) -> CountMatch.ofInspector(
                        rule,
                        girls * bme,
                        inspector,
                        "has both girls' cases (" + girls + ") and BME children's cases (" + bme + ")"))
                .asConstraint(rule.id());
    }

    private static Constraint together(
            ConstraintFactory factory, ScheduleRule rule, Predicate<CaseAssessment> group, String name) {
        return placed(factory)
                .filter(group)
                .groupBy(new PairsApartCollector())
                .filter(pairs -> pairs > 0)
                .penalize(rule.defaultWeight().toScore(), pairs -> pairs)
                .justifyWith((pairs, score) ->
                        CountMatch.ofWeek(rule, pairs, pairs + " pairs of " + name + " are with different inspectors."))
                .asConstraint(rule.id());
    }

    private static Constraint overFive(
            ConstraintFactory factory, ScheduleRule rule, Predicate<CaseAssessment> group, String name) {
        return placed(factory)
                .filter(group)
                .groupBy(CaseAssessment::getInspector, ConstraintCollectors.count())
                .filter((inspector, count) -> count > RuleLimits.CASES_OF_GROUP)
                .penalize(rule.defaultWeight().toScore(), (inspector, count) -> count - RuleLimits.CASES_OF_GROUP)
                .justifyWith((inspector, count, score) -> CountMatch.ofInspector(
                        rule,
                        count - RuleLimits.CASES_OF_GROUP,
                        inspector,
                        "has " + count + " " + name + "; " + RuleLimits.inWords(RuleLimits.CASES_OF_GROUP)
                                + " are the most"))
                .asConstraint(rule.id());
    }

    /** Counts pairs with different inspectors without ever listing them. */
    private static final class PairsApartCollector
            implements UniConstraintCollector<CaseAssessment, PairsApart, Integer> {

        @Override
        public Supplier<PairsApart> supplier() {
            return PairsApart::new;
        }

        @Override
        public BiFunction<PairsApart, CaseAssessment, Runnable> accumulator() {
            return (pairs, one) -> pairs.add(one.getInspector().id());
        }

        @Override
        public Function<PairsApart, Integer> finisher() {
            return PairsApart::pairs;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PairsApartCollector;
        }

        @Override
        public int hashCode() {
            return PairsApartCollector.class.hashCode();
        }
    }

    /** The pairs of cases that have different inspectors, kept up to date as cases come and go, from how many each has. */
    static final class PairsApart {

        private final Map<String, Integer> byInspector = new LinkedHashMap<>();
        private int all;
        private int pairs;

        /** Adds one case of an inspector; running the result takes it away again. */
        Runnable add(String inspector) {
            int with = byInspector.getOrDefault(inspector, 0);
            pairs += all - with;
            all++;
            byInspector.put(inspector, with + 1);
            return () -> remove(inspector);
        }

        private void remove(String inspector) {
            int with = Objects.requireNonNull(byInspector.get(inspector));
            pairs -= all - with;
            all--;
            byInspector.put(inspector, with - 1);
        }

        int pairs() {
            return pairs;
        }
    }
}
