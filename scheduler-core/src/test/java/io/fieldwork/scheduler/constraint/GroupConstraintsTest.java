package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.ASSISTANT_INSPECTOR;
import static io.fieldwork.scheduler.model.Role.LEAD_INSPECTOR;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestCase;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class GroupConstraintsTest {

    private static final UnaryOperator<TestCase> GIRL = TestCase::girl;
    private static final UnaryOperator<TestCase> BME = TestCase::bme;
    private static final UnaryOperator<TestCase> BME_GIRL = one -> one.girl().bme();
    private static final UnaryOperator<TestCase> BOY = one -> one;

    private static TestInspection team() {
        return TestInspection.sqs()
                .inspector("LI", LEAD_INSPECTOR)
                .inspector("AI", ASSISTANT_INSPECTOR)
                .inspector("BI", ASSISTANT_INSPECTOR)
                .slots("LI", 8)
                .slots("AI", 8)
                .slots("BI", 8);
    }

    /** {@code first} cases with one inspector, {@code second} with another. */
    private static TestInspection with(
            int first, UnaryOperator<TestCase> one, int second, UnaryOperator<TestCase> two) {
        return team().casesIn(first, "LI", one).casesIn(second, "AI", two);
    }

    private static void pairsWithDifferentInspectors(
            RuleVerifier rule, UnaryOperator<TestCase> member, UnaryOperator<TestCase> other) {
        rule.counts(1, with(1, member, 1, member));
        rule.counts(1, team().casesIn(1, "AI", member).casesIn(1, "LI", member));
        rule.counts(6, with(3, member, 2, member));
        rule.counts(6 + 5, with(3, member, 2, member).casesIn(1, "BI", member));
        rule.counts(0, with(5, member, 0, member));
        rule.counts(0, with(3, member, 3, other));
    }

    private static void casesAboveFive(
            RuleVerifier rule, UnaryOperator<TestCase> member, UnaryOperator<TestCase> other) {
        rule.counts(0, with(5, member, 5, member));
        rule.counts(1, with(6, member, 5, member));
        rule.counts(3 + 1, with(8, member, 6, member));
        rule.counts(0, with(5, member, 8, other));
    }

    @Nested
    class GirlsTogether {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.GIRLS_TOGETHER);

        @Test
        void pairsWithDifferentInspectorsCount() {
            pairsWithDifferentInspectors(rule, GIRL, BOY);
        }

        /** GAP-007. */
        @Test
        void aBmeGirlIsAGirl() {
            rule.counts(1, with(1, BME_GIRL, 1, GIRL));
        }

        @Test
        void anUnplacedGirlsCaseIsWithNobody() {
            rule.counts(0, with(2, GIRL, 0, GIRL).caseOf("C09", GIRL));
        }
    }

    @Nested
    class GirlsOverFive {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.GIRLS_OVER_FIVE);

        @Test
        void fiveAreAllowedAndEachMoreCounts() {
            casesAboveFive(rule, GIRL, BOY);
        }

        @Test
        void aBmeGirlIsAGirl() {
            rule.counts(1, with(6, BME_GIRL, 0, GIRL));
        }

        @Test
        void anUnplacedSixthIsFine() {
            rule.counts(0, with(5, GIRL, 0, GIRL).caseOf("C09", GIRL));
        }
    }

    @Nested
    class BmeTogether {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.BME_TOGETHER);

        @Test
        void pairsWithDifferentInspectorsCount() {
            pairsWithDifferentInspectors(rule, BME, BOY);
        }

        @Test
        void aBmeGirlDoesNotCountHere() {
            rule.counts(0, with(1, BME_GIRL, 1, BME));
        }

        @Test
        void anUnplacedCaseIsWithNobody() {
            rule.counts(0, with(2, BME, 0, BME).caseOf("C09", BME));
        }
    }

    @Nested
    class BmeOverFive {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.BME_OVER_FIVE);

        @Test
        void fiveAreAllowedAndEachMoreCounts() {
            casesAboveFive(rule, BME, BOY);
        }

        @Test
        void aBmeGirlDoesNotCountHere() {
            rule.counts(0, with(8, BME_GIRL, 0, BME));
        }

        @Test
        void anUnplacedSixthIsFine() {
            rule.counts(0, with(5, BME, 0, BME).caseOf("C09", BME));
        }
    }

    @Nested
    class GirlsAndBmeApart {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.GIRLS_AND_BME_APART);

        @Test
        void aPairWithOneInspectorCountsInEitherOrder() {
            rule.counts(1, with(1, GIRL, 0, GIRL).caseOf("C-Z", BME).place("C-Z", "LI-2"));
            rule.counts(1, with(1, GIRL, 0, GIRL).caseOf("C-A", BME).place("C-A", "LI-2"));
        }

        @Test
        void twoGirlsAndThreeBmeChildrenAreSixPairs() {
            TestInspection mixed = with(2, GIRL, 0, GIRL);
            for (int i = 3; i <= 5; i++) {
                mixed.caseOf("B" + i, BME).place("B" + i, "LI-" + i);
            }
            rule.counts(6, mixed);
        }

        @Test
        void groupsWithDifferentInspectorsAreApart() {
            rule.counts(0, with(3, GIRL, 3, BME));
        }

        @Test
        void aBmeGirlIsNoPairWithAGirlOrWithHerself() {
            rule.counts(0, with(1, BME_GIRL, 0, BME).caseOf("C02", GIRL).place("C02", "LI-2"));
        }

        @Test
        void anUnplacedCaseIsWithNobody() {
            rule.counts(0, with(3, GIRL, 0, GIRL).caseOf("C09", BME));
        }
    }
}
