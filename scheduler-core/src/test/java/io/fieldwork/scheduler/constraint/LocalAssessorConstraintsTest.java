package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.ASSISTANT_INSPECTOR;
import static io.fieldwork.scheduler.model.Role.LOCAL_ASSESSOR;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestCase;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class LocalAssessorConstraintsTest {

    /** Slots 1 to 8 of each are on Monday, 9 to 16 on Tuesday. */
    private static TestInspection team() {
        return TestInspection.sqs()
                .inspector("LA", LOCAL_ASSESSOR)
                .inspector("LB", LOCAL_ASSESSOR)
                .inspector("AI", ASSISTANT_INSPECTOR)
                .slots("LA", 16)
                .slots("LB", 16)
                .slots("AI", 16);
    }

    @Nested
    class LocalAssessorComplexOnMonday {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY);

        @Test
        void aComplexCaseOnMondayCounts() {
            rule.counts(1, team().casesIn(1, "LA", TestCase::complex));
        }

        @Test
        void theLastSlotOfMondayCountsAndTheFirstOfTuesdayNot() {
            rule.counts(1, team().caseOf("C01", TestCase::complex).place("C01", "LA-8"));
            rule.counts(0, team().caseOf("C01", TestCase::complex).place("C01", "LA-9"));
        }

        @Test
        void eachCaseCounts() {
            rule.counts(3, team().casesIn(2, "LA", TestCase::complex).casesIn(1, "LB", TestCase::childProtection));
        }

        @Test
        void anOrdinaryCaseOrAnotherRoleIsFine() {
            rule.counts(0, team().casesIn(2, "LA", one -> one).casesIn(2, "AI", TestCase::complex));
        }

        @Test
        void anUnplacedCaseIsFine() {
            rule.counts(0, team().caseOf("C01", TestCase::complex));
        }
    }

    @Nested
    class LocalAssessorComplexLimit {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT);

        @Test
        @Tag("TEAM-019")
        void twoComplexCasesAreAllowedAndAThirdCounts() {
            rule.counts(0, team().casesIn(2, "LA", TestCase::complex));
            rule.counts(1, team().casesIn(3, "LA", TestCase::complex));
        }

        @Test
        void eachCaseAboveTwoCounts() {
            rule.counts(3, team().casesIn(5, "LA", TestCase::complex));
        }

        @Test
        void eachLocalAssessorIsCountedAlone() {
            rule.counts(0, team().casesIn(2, "LA", TestCase::complex).casesIn(2, "LB", TestCase::complex));
            rule.counts(3, team().casesIn(4, "LA", TestCase::complex).casesIn(3, "LB", TestCase::complex));
        }

        @Test
        void ordinaryCasesAndOtherRolesAreFine() {
            rule.counts(0, team().casesIn(6, "LA", one -> one).casesIn(6, "AI", TestCase::complex));
        }

        @Test
        void unplacedCasesAreFine() {
            rule.counts(0, team().casesIn(2, "LA", TestCase::complex).caseOf("C08", TestCase::complex));
        }
    }
}
