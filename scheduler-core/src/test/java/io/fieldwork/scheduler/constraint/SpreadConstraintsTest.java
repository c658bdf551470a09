package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.ASSISTANT_INSPECTOR;
import static io.fieldwork.scheduler.model.Role.LEAD_INSPECTOR;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestCase;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SpreadConstraintsTest {

    /** LI has 6 slots, all on Monday; AI has 2. */
    private static TestInspection sixAndTwo() {
        return TestInspection.sqs()
                .inspector("LI", LEAD_INSPECTOR)
                .inspector("AI", ASSISTANT_INSPECTOR)
                .slots("LI", 6)
                .slots("AI", 2);
    }

    @Nested
    class ComplexPerInspector {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.COMPLEX_PER_INSPECTOR);

        /** 1 · 8 / (2 · 6) = 0.67. */
        @Test
        void oneComplexCaseCostsItsShareRounded() {
            rule.counts(1, sixAndTwo().casesIn(1, "LI", TestCase::complex));
        }

        /** 3: 9 · 8 / 12 = 6; 4: 16 · 8 / 12 = 10.67. */
        @Test
        void theCostGrowsWithTheSquareOfTheCases() {
            rule.counts(6, sixAndTwo().casesIn(3, "LI", TestCase::complex));
            rule.counts(11, sixAndTwo().casesIn(4, "LI", TestCase::complex));
        }

        /** 1 · 9 / (2 · 3) = 1.5. */
        @Test
        void aHalfIsRoundedUp() {
            TestInspection threeAndSix = TestInspection.sqs()
                    .inspector("LI", LEAD_INSPECTOR)
                    .inspector("AI", ASSISTANT_INSPECTOR)
                    .slots("LI", 3)
                    .slots("AI", 6);
            rule.counts(2, threeAndSix.casesIn(1, "LI", TestCase::complex));
        }

        /** In proportion: 3 of 6 and 1 of 2 cost 6 + 2; 4 of 6 and none of 2 cost 11. */
        @Test
        void anEvenSpreadCostsLeast() {
            rule.counts(8, sixAndTwo().casesIn(3, "LI", TestCase::complex).casesIn(1, "AI", TestCase::complex));
        }

        @Test
        void aMediumRiskIsNotComplexAndEachOfTheThreeMarksIs() {
            rule.counts(
                    0,
                    sixAndTwo()
                            .casesIn(3, "LI", one -> one.rosh(RiskLevel.MEDIUM).vulnerability(RiskLevel.MEDIUM)));
            rule.counts(0, sixAndTwo().casesIn(3, "LI", one -> one.rosh(RiskLevel.NOT_ASSESSED)));
            rule.counts(6, sixAndTwo().casesIn(3, "LI", one -> one.rosh(RiskLevel.VERY_HIGH)));
            rule.counts(6, sixAndTwo().casesIn(3, "LI", one -> one.vulnerability(RiskLevel.HIGH)));
            rule.counts(6, sixAndTwo().casesIn(3, "LI", TestCase::childProtection));
        }

        @Test
        void anUnplacedComplexCaseCostsNothingHere() {
            rule.counts(0, sixAndTwo().caseOf("C01", TestCase::complex));
        }
    }

    @Nested
    class ComplexPerDay {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.COMPLEX_PER_DAY);

        /** Eight slots on Monday, four on Tuesday: 1 · 12 / (2 · 8) = 0.75. */
        private TestInspection eightAndFour() {
            return TestInspection.sqs().inspector("LI", LEAD_INSPECTOR).slots("LI", 12);
        }

        @Test
        void oneComplexCaseCostsItsShareRounded() {
            rule.counts(1, eightAndFour().casesIn(1, "LI", TestCase::complex));
        }

        /** 2 · 2 · 12 / 16 = 3; 4 · 4 · 12 / 16 = 12; on Tuesday 2 · 2 · 12 / 8 = 6. */
        @Test
        void theCostGrowsWithTheSquareOfTheCasesAndIsPerSlot() {
            rule.counts(3, eightAndFour().casesIn(2, "LI", TestCase::complex));
            rule.counts(12, eightAndFour().casesIn(4, "LI", TestCase::complex));
            rule.counts(
                    6,
                    eightAndFour()
                            .caseOf("C01", TestCase::complex)
                            .caseOf("C02", TestCase::complex)
                            .place("C01", "LI-9")
                            .place("C02", "LI-10"));
        }

        /** 1 on Monday and 1 on Tuesday: 0.75 and 1.5, each rounded half up. */
        @Test
        void eachDayIsRoundedByItself() {
            rule.counts(
                    3,
                    eightAndFour()
                            .casesIn(1, "LI", TestCase::complex)
                            .caseOf("C02", TestCase::complex)
                            .place("C02", "LI-9"));
        }

        @Test
        void aDayIsCountedOverAllInspectors() {
            rule.counts(4, sixAndTwo().casesIn(1, "LI", TestCase::complex).casesIn(1, "AI", TestCase::complex));
        }

        @Test
        void ordinaryAndUnplacedCasesCostNothingHere() {
            rule.counts(0, eightAndFour().casesIn(4, "LI", one -> one).caseOf("C09", TestCase::complex));
        }
    }

    @Nested
    class UnusedSlots {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.UNUSED_SLOTS);

        @Test
        void theSlotsLeftOfEachInspectorCountSquared() {
            rule.counts(36 + 4, sixAndTwo());
            rule.counts(9 + 4, sixAndTwo().casesIn(3, "LI", one -> one));
        }

        @Test
        void oneSlotLeftCountsOnceAndNoneNothing() {
            rule.counts(1, sixAndTwo().casesIn(6, "LI", one -> one).casesIn(1, "AI", one -> one));
            rule.counts(0, sixAndTwo().casesIn(6, "LI", one -> one).casesIn(2, "AI", one -> one));
        }

        @Test
        void twoCasesInOneSlotLeaveTheOtherUnused() {
            rule.counts(
                    1,
                    sixAndTwo()
                            .casesIn(6, "LI", one -> one)
                            .casesIn(1, "AI", one -> one)
                            .caseOf("C09")
                            .place("C09", "AI-1"));
        }

        /** Nobody could use it (DER-007); LI-1 is Monday 06:00 to 08:00. */
        @Test
        void aSlotUnderACommitmentOrAnUnavailabilityIsNotLeftOver() {
            rule.counts(25 + 4, sixAndTwo().commitment(CommitmentKind.BREAK, "LI", "MON 07:45", "MON 08:15"));
            rule.counts(25 + 4, sixAndTwo().inspectorAway("LI", "MON 05:00", "MON 06:15"));
        }

        @Test
        void aCommitmentThatTouchesASlotLeavesItUsable() {
            rule.counts(36 + 4, sixAndTwo().commitment(CommitmentKind.MEETING, "LI", "MON 08:00", "MON 08:15"));
        }

        @Test
        void anUnplacedCaseUsesNoSlot() {
            rule.counts(36 + 4, sixAndTwo().caseOf("C01"));
        }
    }
}
