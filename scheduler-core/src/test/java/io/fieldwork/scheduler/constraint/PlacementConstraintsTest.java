package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.LEAD_INSPECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class PlacementConstraintsTest {

    private static TestInspection oneSlot() {
        return TestInspection.sqs().inspector("LI", LEAD_INSPECTOR).slot("LI-1", "LI", "TUE 09:00", "TUE 11:00");
    }

    private static TestInspection inUse() {
        return oneSlot().caseOf("C01").place("C01", "LI-1");
    }

    @Nested
    class SlotTaken {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.SLOT_TAKEN);

        @Test
        void twoCasesInOneSlotAreOnePairInEitherOrder() {
            rule.counts(1, inUse().caseOf("C02").place("C02", "LI-1"));
            rule.counts(1, inUse().caseOf("C00").place("C00", "LI-1"));
        }

        @Test
        void threeCasesAreThreePairsAndFourAreSix() {
            TestInspection three =
                    inUse().caseOf("C02").place("C02", "LI-1").caseOf("C03").place("C03", "LI-1");
            rule.counts(3, three);
            rule.counts(6, three.caseOf("C04").place("C04", "LI-1"));
        }

        @Test
        void oneCaseInASlotIsFine() {
            rule.counts(0, inUse());
        }

        @Test
        void casesInSlotsThatOverlapAreNotInOneSlot() {
            rule.counts(
                    0,
                    inUse().slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                            .caseOf("C02")
                            .place("C02", "LI-2"));
        }

        @Test
        void unplacedCasesAreInNoSlot() {
            rule.counts(0, oneSlot().caseOf("C01").caseOf("C02"));
        }
    }

    @Nested
    class SlotTooShort {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.SLOT_TOO_SHORT);

        private TestInspection in(Programme programme, CaseType type, String end) {
            return TestInspection.of(programme)
                    .inspector("LI", LEAD_INSPECTOR)
                    .slot("LI-1", "LI", "TUE 09:00", "TUE " + end)
                    .caseOf("C01", one -> one.type(type))
                    .place("C01", "LI-1");
        }

        /** SLOT-003. */
        @Test
        void anSqsCaseNeedsTwoHours() {
            rule.counts(1, in(Programme.SQS, CaseType.CUSTODY, "10:59"));
            rule.counts(0, in(Programme.SQS, CaseType.CUSTODY, "11:00"));
        }

        /** SLOT-033, SLOT-034. */
        @Test
        void anFjiCaseNeedsTwoHoursAndAHalfUnlessFirstTier() {
            rule.counts(1, in(Programme.FJI, CaseType.COMMUNITY, "11:29"));
            rule.counts(0, in(Programme.FJI, CaseType.COMMUNITY, "11:30"));
            rule.counts(1, in(Programme.FJI, CaseType.OUT_OF_COURT, "11:29"));
            rule.counts(1, in(Programme.FJI, CaseType.FIRST_TIER, "10:59"));
            rule.counts(0, in(Programme.FJI, CaseType.FIRST_TIER, "11:00"));
        }

        /** SLOT-053, SLOT-054. */
        @Test
        @Tag("DIS-043")
        void aCaseOfTheLaterProgrammeNeeds105MinutesAndOutOfCourt90() {
            rule.counts(1, in(Programme.SINGLE, CaseType.CUSTODY, "10:44"));
            rule.counts(0, in(Programme.SMALL, CaseType.CUSTODY, "10:45"));
            rule.counts(1, in(Programme.JOINT, CaseType.OUT_OF_COURT, "10:29"));
            rule.counts(0, in(Programme.JOINT, CaseType.OUT_OF_COURT, "10:30"));
        }

        @Test
        void aLongSlotHoldsAShortCase() {
            rule.counts(0, in(Programme.SQS, CaseType.CUSTODY, "12:00"));
        }

        @Test
        void howMuchTooShortMakesNoDifferenceButHowManyCasesDoes() {
            TestInspection short1 = in(Programme.SQS, CaseType.CUSTODY, "10:00");
            rule.counts(1, short1);
            rule.counts(2, short1.caseOf("C02").place("C02", "LI-1"));
        }

        @Test
        void anUnplacedCaseIsInNoShortSlot() {
            rule.counts(0, in(Programme.SQS, CaseType.CUSTODY, "10:00").unplace("C01"));
        }
    }

    @Nested
    class BlockedPeriod {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.BLOCKED_PERIOD);

        @Test
        void aCommitmentAcrossTheSlotCountsWhateverItsKind() {
            rule.counts(1, inUse().commitment(CommitmentKind.MEETING, "LI", "TUE 10:45", "TUE 11:30"));
            rule.counts(1, inUse().commitment(CommitmentKind.LUNCH, "LI", "TUE 08:45", "TUE 09:15"));
        }

        @Test
        void anUnavailabilityCountsToo() {
            rule.counts(1, inUse().inspectorAway("LI", "TUE 10:59", "TUE 12:00"));
        }

        @Test
        void whatTouchesTheSlotDoesNotOverlapIt() {
            rule.counts(
                    0,
                    inUse().commitment(CommitmentKind.BREAK, "LI", "TUE 11:00", "TUE 11:15")
                            .inspectorAway("LI", "TUE 08:00", "TUE 09:00"));
        }

        @Test
        void eachThingAcrossCountsOnce() {
            rule.counts(
                    3,
                    inUse().commitment(CommitmentKind.MEETING, "LI", "TUE 09:00", "TUE 09:30")
                            .commitment(CommitmentKind.MEETING, "LI", "TUE 10:30", "TUE 11:30")
                            .inspectorAway("LI", "TUE 08:00", "TUE 18:00"));
        }

        @Test
        void eachCaseCountsAndSoDoesAMeeting() {
            TestInspection away = inUse().inspectorAway("LI", "TUE 09:00", "TUE 10:00");
            rule.counts(2, away.caseOf("C02").place("C02", "LI-1"));
            rule.counts(3, away.meeting("M1", one -> one.heldBy("LI")).start("M1", "TUE 09:45"));
        }

        @Test
        void aMeetingCountsForEachOfItsInspectorsAndTouchingIsFine() {
            TestInspection two = oneSlot()
                    .inspector("AI", LEAD_INSPECTOR)
                    .inspectorAway("LI", "TUE 09:00", "TUE 10:00")
                    .inspectorAway("AI", "TUE 09:00", "TUE 10:00")
                    .meeting("M1", one -> one.heldBy("LI", "AI"));
            rule.counts(2, two.start("M1", "TUE 09:45"));
            rule.counts(0, two.start("M1", "TUE 10:00"));
            rule.counts(0, two.unstart("M1"));
        }

        @Test
        void somebodyElsesCommitmentIsNoMatter() {
            rule.counts(
                    0,
                    inUse().inspector("AI", LEAD_INSPECTOR)
                            .commitment(CommitmentKind.MEETING, "AI", "TUE 09:00", "TUE 10:00"));
        }

        @Test
        void anUnplacedCaseIsNotBlocked() {
            rule.counts(0, inUse().inspectorAway("LI", "TUE 09:00", "TUE 10:00").unplace("C01"));
        }
    }

    @Nested
    class ActivityGap {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.ACTIVITY_GAP);

        private TestInspection twoSlots(String secondFrom, String secondTo) {
            return inUse().slot("LI-2", "LI", secondFrom, secondTo)
                    .caseOf("C02")
                    .place("C02", "LI-2");
        }

        @Test
        void slotsWithFifteenMinutesBetweenAreFineAndWithFourteenNot() {
            rule.counts(0, twoSlots("TUE 11:15", "TUE 13:15"));
            rule.counts(1, twoSlots("TUE 11:14", "TUE 13:15"));
            rule.counts(0, twoSlots("TUE 06:45", "TUE 08:45"));
            rule.counts(1, twoSlots("TUE 06:46", "TUE 08:46"));
        }

        @Test
        void overlappingSlotsLeaveNoGap() {
            rule.counts(1, twoSlots("TUE 10:00", "TUE 12:00"));
        }

        @Test
        void threeActivitiesTooCloseAreThreePairs() {
            rule.counts(
                    3,
                    twoSlots("TUE 10:00", "TUE 12:00")
                            .slot("LI-3", "LI", "TUE 09:30", "TUE 11:30")
                            .caseOf("C03")
                            .place("C03", "LI-3"));
        }

        @Test
        void twoCasesInOneSlotAreOneActivity() {
            rule.counts(0, inUse().caseOf("C02").place("C02", "LI-1"));
            rule.counts(1, twoSlots("TUE 11:00", "TUE 13:00").caseOf("C03").place("C03", "LI-1"));
        }

        @Test
        void aCommitmentNeedsTheGapOnEitherSide() {
            rule.counts(1, inUse().commitment(CommitmentKind.OBSERVE, "LI", "TUE 11:14", "TUE 12:00"));
            rule.counts(0, inUse().commitment(CommitmentKind.OBSERVE, "LI", "TUE 11:15", "TUE 12:00"));
            rule.counts(1, inUse().commitment(CommitmentKind.MEETING, "LI", "TUE 08:00", "TUE 08:46"));
        }

        /** SLOT-024: the rest is the gap. */
        @Test
        void aSlotThatTouchesABreakKeepsItsGap() {
            rule.counts(
                    0,
                    inUse().commitment(CommitmentKind.BREAK, "LI", "TUE 11:00", "TUE 11:15")
                            .commitment(CommitmentKind.LUNCH, "LI", "TUE 11:00", "TUE 11:30")
                            .commitment(CommitmentKind.TRAVEL, "LI", "TUE 08:00", "TUE 09:00"));
        }

        @Test
        void unavailabilitiesAndPairsOfCommitmentsAreNotCounted() {
            rule.counts(
                    0,
                    inUse().inspectorAway("LI", "TUE 11:00", "TUE 12:00")
                            .commitment(CommitmentKind.MEETING, "LI", "WED 09:00", "WED 10:00")
                            .commitment(CommitmentKind.MEETING, "LI", "WED 10:00", "WED 11:00"));
        }

        @Test
        void meetingsNeedTheGapToSlotsCommitmentsAndOneAnother() {
            TestInspection met = inUse().meeting("M1", one -> one.heldBy("LI")).start("M1", "TUE 11:14");
            rule.counts(1, met);
            rule.counts(2, met.commitment(CommitmentKind.MEETING, "LI", "TUE 12:15", "TUE 13:00"));
            rule.counts(
                    4, met.meeting("M0", one -> one.heldBy("LI").minutes(15)).start("M0", "TUE 12:20"));
        }

        @Test
        void twoMeetingsAreOnePairInEitherOrder() {
            TestInspection two = oneSlot()
                    .meeting("M1", one -> one.heldBy("LI"))
                    .meeting("M2", one -> one.heldBy("LI"))
                    .start("M1", "WED 09:00");
            rule.counts(1, two.start("M2", "WED 10:10"));
            rule.counts(1, two.start("M2", "WED 07:50"));
            rule.counts(0, two.start("M2", "WED 10:15"));
        }

        @Test
        void aJointMeetingIsAnActivityOfEachInspector() {
            TestInspection joint = oneSlot()
                    .inspector("AI", LEAD_INSPECTOR)
                    .meeting("M1", one -> one.heldBy("LI", "AI"))
                    .meeting("M2", one -> one.heldBy("AI", "LI"))
                    .start("M1", "WED 09:00");
            rule.counts(2, joint.start("M2", "WED 10:00"));
            rule.counts(0, joint.start("M2", "WED 10:15"));
        }

        /** SLOT-051. */
        @Test
        @Tag("W2-019")
        void travelBetweenSitesIsTheGapWhereItIsLonger() {
            TestInspection road = TestInspection.sqs()
                    .travel("main", "north", 25)
                    .inspectorAt("LI", "main")
                    .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                    .caseOf("C01")
                    .place("C01", "LI-1")
                    .meeting("M1", one -> one.heldBy("LI").at("north"));
            rule.counts(1, road.start("M1", "TUE 11:24"));
            rule.counts(0, road.start("M1", "TUE 11:25"));
            rule.counts(
                    0, road.meeting("M1", one -> one.heldBy("LI").at("main")).start("M1", "TUE 11:15"));
        }

        @Test
        void slotsOfDifferentInspectorsNeedNoGap() {
            rule.counts(
                    0,
                    inUse().inspector("AI", LEAD_INSPECTOR)
                            .slot("AI-1", "AI", "TUE 09:00", "TUE 11:00")
                            .caseOf("C02")
                            .place("C02", "AI-1"));
        }

        @Test
        void anUnusedSlotIsNoActivity() {
            rule.counts(0, twoSlots("TUE 10:00", "TUE 12:00").unplace("C02"));
        }
    }

    @Nested
    class CaseUnplaced {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.CASE_UNPLACED);

        @Test
        void eachCaseWithoutASlotCountsOnce() {
            rule.counts(1, oneSlot().caseOf("C01"));
            rule.counts(2, inUse().caseOf("C02").caseOf("C03"));
        }

        @Test
        void aPlacedCaseIsPlacedHoweverBadly() {
            rule.counts(0, inUse().caseOf("C02").place("C02", "LI-1"));
        }

        @Test
        void noCaseNoMatch() {
            rule.counts(0, oneSlot());
        }
    }

    @Nested
    class InterviewLost {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.INTERVIEW_LOST);

        private static TestInspection three() {
            return oneSlot()
                    .person("cm-1")
                    .caseOf("C01", one -> one.with("cm-1"))
                    .caseOf("C02", one -> one.with("cm-1"))
                    .caseOf("C03");
        }

        @Test
        void eachCaseWithACaseManagerAndWithoutASlotCountsOnce() {
            rule.counts(2, three());
            rule.counts(1, three().place("C01", "LI-1"));
        }

        @Test
        void aCaseThatNobodyWasToAttendLosesNoInterview() {
            rule.counts(0, three().place("C01", "LI-1").place("C02", "LI-1"));
            rule.counts(2, three().place("C03", "LI-1"));
        }

        @Test
        void aFileReadThatHasASlotIsNotLost() {
            rule.counts(
                    0,
                    oneSlot()
                            .person("cm-1", one -> one.away("TUE 00:00", "TUE 23:00"))
                            .caseOf("C01", one -> one.with("cm-1"))
                            .place("C01", "LI-1"));
        }

        @Test
        void theSentenceNamesWhoIsNotMet() {
            assertThat(rule.sentences(three().place("C01", "LI-1")))
                    .containsExactly("C02 has no slot, so the interview with Person cm-1 is lost.");
        }
    }
}
