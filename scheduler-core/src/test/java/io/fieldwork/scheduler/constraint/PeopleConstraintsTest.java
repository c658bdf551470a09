package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.ASSISTANT_INSPECTOR;
import static io.fieldwork.scheduler.model.Role.LEAD_INSPECTOR;

import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestPerson;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class PeopleConstraintsTest {

    /** One slot, its interview from 09:30 to 10:45. */
    private static TestInspection one(UnaryOperator<TestPerson> manager) {
        return TestInspection.sqs()
                .inspector("LI", LEAD_INSPECTOR)
                .inspector("AI", ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .person("cm-1", manager)
                .person("tm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .place("C01", "LI-1");
    }

    private static TestInspection one() {
        return one(person -> person);
    }

    /** A second slot with a second case of the same case manager. */
    private static TestInspection two(String reference, String inspector, String from, String to) {
        return one().slot("X", inspector, from, to)
                .caseOf(reference, one -> one.with("cm-1"))
                .place(reference, "X");
    }

    @Nested
    class CaseManagerClash {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.CASE_MANAGER_CLASH);

        @Test
        void interviewsAtOnceClashInEitherOrderOfIds() {
            rule.counts(1, two("C02", "AI", "TUE 09:00", "TUE 11:00"));
            rule.counts(1, two("C00", "AI", "TUE 10:00", "TUE 12:00"));
            rule.counts(1, two("C02", "AI", "TUE 08:00", "TUE 10:00"));
        }

        /** DER-020: the slots overlap, the interviews do not: 10:45 and 11:00. */
        @Test
        @Tag("DIS-034")
        void interviewsFifteenMinutesApartAreFineThoughTheSlotsOverlap() {
            rule.counts(0, two("C02", "AI", "TUE 10:30", "TUE 12:30"));
            rule.counts(1, two("C02", "AI", "TUE 10:29", "TUE 12:29"));
            rule.counts(0, two("C02", "AI", "TUE 07:30", "TUE 09:30"));
            rule.counts(1, two("C02", "AI", "TUE 07:31", "TUE 09:31"));
        }

        @Test
        void threeAtOnceAreThreePairs() {
            rule.counts(
                    3,
                    two("C02", "AI", "TUE 09:00", "TUE 11:00")
                            .slot("Y", "AI", "TUE 09:15", "TUE 11:15")
                            .caseOf("C03", one -> one.with("cm-1"))
                            .place("C03", "Y"));
        }

        @Test
        void whoStandsInClashesToo() {
            rule.counts(
                    1,
                    one(person -> person.away("TUE 09:00", "TUE 11:00"))
                            .caseOf("C01", one -> one.with("cm-1").orWith("tm-1"))
                            .slot("X", "AI", "TUE 09:00", "TUE 11:00")
                            .caseOf("C02", one -> one.with("tm-1"))
                            .place("C02", "X"));
        }

        @Test
        void aMeetingThatNeedsThePersonClashesAndAnOptionalOneDoesNot() {
            TestInspection met = one().meeting("M1", one -> one.heldBy("AI").needs("cm-1"));
            rule.counts(1, met.start("M1", "TUE 10:59"));
            rule.counts(0, met.start("M1", "TUE 11:00"));
            rule.counts(
                    0,
                    one().meeting("M1", one -> one.heldBy("AI").mayHave("cm-1")).start("M1", "TUE 10:00"));
        }

        @Test
        void twoMeetingsOfOnePersonClashInEitherOrder() {
            TestInspection two = one().unplace("C01")
                    .meeting("M1", one -> one.heldBy("AI").needs("cm-1"))
                    .meeting("M2", one -> one.heldBy("LI").needs("cm-1", "tm-1"))
                    .start("M1", "WED 10:00");
            rule.counts(1, two.start("M2", "WED 11:14"));
            rule.counts(1, two.start("M2", "WED 08:46"));
            rule.counts(0, two.start("M2", "WED 11:15"));
        }

        @Test
        void thePersonWhoIsCountedAsMissingStillClashes() {
            rule.counts(
                    1,
                    TestInspection.sqs()
                            .inspector("LI", LEAD_INSPECTOR)
                            .person("p", person -> person.away("WED 09:00", "WED 18:00"))
                            .meeting("M1", one -> one.heldBy("LI").needs("p"))
                            .meeting("M2", one -> one.heldBy("LI").needs("p"))
                            .start("M1", "WED 10:00")
                            .start("M2", "WED 10:30"));
        }

        @Test
        void travelBetweenSitesIsTheGapWhereItIsLonger() {
            TestInspection road = TestInspection.sqs()
                    .travel("main", "north", 30)
                    .inspectorAt("LI", "main")
                    .inspectorAt("AI", "north")
                    .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                    .slot("AI-1", "AI", "TUE 10:44", "TUE 12:44")
                    .slot("AI-2", "AI", "TUE 10:45", "TUE 12:45")
                    .person("cm-1")
                    .caseOf("C01", one -> one.with("cm-1"))
                    .caseOf("C02", one -> one.with("cm-1"))
                    .place("C01", "LI-1");
            rule.counts(1, road.place("C02", "AI-1"));
            rule.counts(0, road.place("C02", "AI-2"));
        }

        @Test
        void anUnplacedCaseOrMeetingClashesWithNothing() {
            rule.counts(0, two("C02", "AI", "TUE 09:00", "TUE 11:00").unplace("C02"));
            rule.counts(0, one().meeting("M1", one -> one.heldBy("AI").needs("cm-1")));
        }
    }

    @Nested
    class FirstDayBack {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.FIRST_DAY_BACK);

        @Test
        void anInterviewOnTheDayCountsAndOnTheNextNot() {
            rule.counts(1, one(person -> person.absentLastWeek().backOn("TUE")));
            rule.counts(0, one(person -> person.absentLastWeek().backOn("MON")));
            rule.counts(0, one(person -> person.absentLastWeek().backOn("WED")));
        }

        /** ALLOC-005: where only the absence is known. */
        @Test
        void theMondayIsTheFirstDayBackWhereNoneIsGiven() {
            TestInspection monday = one(TestPerson::absentLastWeek).slot("X", "LI", "MON 09:00", "MON 11:00");
            rule.counts(0, monday);
            rule.counts(1, monday.place("C01", "X"));
        }

        @Test
        void aWaiverAllowsIt() {
            rule.counts(0, one(person -> person.absentLastWeek().backOn("TUE").waivesFirstDayBack()));
        }

        @Test
        void eachInterviewCounts() {
            rule.counts(
                    2,
                    one(person -> person.backOn("TUE"))
                            .slot("X", "AI", "TUE 14:00", "TUE 16:00")
                            .caseOf("C02", one -> one.with("cm-1"))
                            .place("C02", "X"));
        }

        @Test
        void aFileReadOrAStandInIsFine() {
            UnaryOperator<TestPerson> away = person -> person.backOn("TUE").away("TUE 10:00", "TUE 11:00");
            rule.counts(0, one(away));
            rule.counts(0, one(away).caseOf("C01", one -> one.with("cm-1").orWith("tm-1")));
        }

        @Test
        void anUnplacedCaseIsFine() {
            rule.counts(0, one(person -> person.backOn("TUE")).unplace("C01"));
        }
    }

    @Nested
    class ConflictOfInterest {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.CONFLICT_OF_INTEREST);

        @Test
        void aConflictWithTheCaseOrItsCaseManagerCounts() {
            rule.counts(1, one().conflict("LI", "C01"));
            rule.counts(1, one().conflict("LI", "cm-1"));
        }

        @Test
        void theCaseManagerCountsEvenWhereSomebodyStandsInAndSoDoesWhoAttends() {
            TestInspection standIn = one(person -> person.away("TUE 09:00", "TUE 18:00"))
                    .caseOf("C01", one -> one.with("cm-1").orWith("tm-1"));
            rule.counts(1, standIn.conflict("LI", "cm-1"));
            rule.counts(1, standIn.conflict("LI", "tm-1"));
        }

        @Test
        void aStandInWhoStaysAwayIsNoConflict() {
            rule.counts(
                    0,
                    one().caseOf("C01", one -> one.with("cm-1").orWith("tm-1")).conflict("LI", "tm-1"));
        }

        @Test
        void aCaseCountsOnceHoweverManyConflicts() {
            rule.counts(1, one().conflict("LI", "C01", "cm-1"));
        }

        @Test
        void anotherInspectorsConflictIsNoMatter() {
            rule.counts(0, one().conflict("AI", "C01", "cm-1"));
        }

        @Test
        void aMeetingCountsOnceWithAnyOfItsPeople() {
            TestInspection met = one().unplace("C01")
                    .meeting("M1", one -> one.heldBy("AI", "LI").needs("cm-1").mayHave("tm-1"))
                    .start("M1", "WED 09:00");
            rule.counts(1, met.conflict("LI", "tm-1"));
            rule.counts(1, met.conflict("AI", "cm-1", "tm-1"));
            rule.counts(0, met.unstart("M1"));
        }

        @Test
        void anUnplacedCaseIsFine() {
            rule.counts(0, one().conflict("LI", "C01").unplace("C01"));
        }
    }

    @Nested
    class FileRead {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.FILE_READ);

        @Test
        void aCaseManagerWhoIsAwayDuringTheInterviewLeavesTheFile() {
            rule.counts(1, one(person -> person.away("TUE 10:44", "TUE 12:00")));
            rule.counts(1, one(person -> person.away("TUE 08:00", "TUE 09:31")));
        }

        @Test
        @Tag("SLOT-004")
        @Tag("SLOT-005")
        @Tag("SLOT-036")
        void anAbsenceDuringLeadInOrWriteUpAloneIsFine() {
            rule.counts(0, one(person -> person.away("TUE 08:00", "TUE 09:30").away("TUE 10:45", "TUE 12:00")));
        }

        @Test
        void aCommitmentThatNamesThePersonTakesThem() {
            rule.counts(1, one().briefingWith("cm-1", "AI", "TUE 10:00", "TUE 10:15"));
            rule.counts(0, one().briefingWith("tm-1", "AI", "TUE 10:00", "TUE 10:15"));
        }

        @Test
        void aStandInWhoIsFreeSavesTheInterviewAndOneWhoIsNotDoesNot() {
            TestInspection away = one(person -> person.away("TUE 09:00", "TUE 11:00"))
                    .caseOf("C01", one -> one.with("cm-1").orWith("tm-1"));
            rule.counts(0, away);
            rule.counts(1, away.person("tm-1", person -> person.away("TUE 10:00", "TUE 10:15")));
        }

        @Test
        void aCaseWithoutACaseManagerIsAFileReadByDecision() {
            rule.counts(0, one().caseOf("C01"));
        }

        @Test
        void eachCaseCountsAndAnUnplacedOneDoesNot() {
            TestInspection two = one(person -> person.away("TUE 09:00", "TUE 11:00"))
                    .caseOf("C02", one -> one.with("cm-1"))
                    .place("C02", "LI-1");
            rule.counts(2, two);
            rule.counts(1, two.unplace("C02"));
        }
    }

    @Nested
    class StandIn {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.STAND_IN);

        private TestInspection standIn(String from, String to) {
            return one(person -> person.away(from, to))
                    .caseOf("C01", one -> one.with("cm-1").orWith("tm-1"));
        }

        @Test
        @Tag("ALLOC-006")
        void aStandInCountsFromTheFirstMinuteOfTheInterview() {
            rule.counts(1, standIn("TUE 08:00", "TUE 09:31"));
            rule.counts(0, standIn("TUE 08:00", "TUE 09:30"));
        }

        @Test
        void aStandInWhoIsAwayTooIsAFileRead() {
            rule.counts(
                    0,
                    standIn("TUE 09:00", "TUE 11:00").person("tm-1", person -> person.away("TUE 10:44", "TUE 11:00")));
        }

        @Test
        void eachInterviewCountsAndAnUnplacedOneDoesNot() {
            TestInspection two = standIn("TUE 09:00", "TUE 11:00")
                    .caseOf("C02", one -> one.with("cm-1").orWith("tm-1"))
                    .place("C02", "LI-1");
            rule.counts(2, two);
            rule.counts(1, two.unplace("C01"));
        }
    }

    @Nested
    class CaseManagerSameDay {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.CASE_MANAGER_SAME_DAY);

        @Test
        void twoInterviewsOnADayAreAPairInEitherOrderOfIds() {
            rule.counts(1, two("C02", "AI", "TUE 14:00", "TUE 16:00"));
            rule.counts(1, two("C00", "AI", "TUE 14:00", "TUE 16:00"));
            rule.counts(1, two("C02", "LI", "TUE 06:00", "TUE 08:00"));
        }

        @Test
        void theNextDayIsAnotherDay() {
            rule.counts(0, two("C02", "AI", "WED 00:00", "WED 02:00"));
            rule.counts(1, two("C02", "AI", "TUE 22:00", "TUE 23:59"));
        }

        @Test
        void threeOnADayAreThreePairs() {
            rule.counts(
                    3,
                    two("C02", "AI", "TUE 14:00", "TUE 16:00")
                            .slot("Y", "LI", "TUE 14:00", "TUE 16:00")
                            .caseOf("C03", one -> one.with("cm-1"))
                            .place("C03", "Y"));
        }

        @Test
        void fileReadsAskNobody() {
            rule.counts(
                    0,
                    two("C02", "AI", "TUE 14:00", "TUE 16:00")
                            .person("cm-1", person -> person.away("TUE 14:00", "TUE 16:00")));
        }

        @Test
        void whoStandsInIsAskedNotTheCaseManager() {
            rule.counts(
                    0,
                    two("C02", "AI", "TUE 14:00", "TUE 16:00")
                            .person("cm-1", person -> person.away("TUE 14:00", "TUE 16:00"))
                            .caseOf("C02", one -> one.with("cm-1").orWith("tm-1")));
        }

        @Test
        void anUnplacedCaseIsFine() {
            rule.counts(0, two("C02", "AI", "TUE 14:00", "TUE 16:00").unplace("C01"));
        }
    }

    @Nested
    class AbsentLastWeekEarly {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.ABSENT_LAST_WEEK_EARLY);

        private TestInspection week(UnaryOperator<TestPerson> manager) {
            return one(manager)
                    .slot("M", "LI", "MON 09:00", "MON 11:00")
                    .slot("W", "LI", "WED 09:00", "WED 11:00")
                    .slot("W2", "AI", "WED 14:00", "WED 16:00")
                    .slot("F", "LI", "FRI 09:00", "FRI 11:00");
        }

        @Test
        void eachFieldworkDayLeftCountsAndTheLastDayCostsNothing() {
            rule.counts(3, week(TestPerson::absentLastWeek).place("C01", "M"));
            rule.counts(2, week(TestPerson::absentLastWeek));
            rule.counts(1, week(TestPerson::absentLastWeek).place("C01", "W2"));
            rule.counts(0, week(TestPerson::absentLastWeek).place("C01", "F"));
        }

        @Test
        void interviewsAddUp() {
            rule.counts(
                    3 + 2,
                    week(TestPerson::absentLastWeek)
                            .caseOf("C02", one -> one.with("cm-1"))
                            .place("C02", "M"));
        }

        @Test
        void whoWasNotAbsentMayBeEarly() {
            rule.counts(0, week(person -> person.backOn("WED")).place("C01", "M"));
        }

        @Test
        void theStandInsAbsenceCountsNotTheCaseManagers() {
            TestInspection away = week(person -> person.absentLastWeek().away("MON 08:00", "MON 18:00"))
                    .caseOf("C01", one -> one.with("cm-1").orWith("tm-1"))
                    .place("C01", "M");
            rule.counts(0, away);
            rule.counts(3, away.person("tm-1", TestPerson::absentLastWeek));
        }

        @Test
        void anUnplacedCaseIsFine() {
            rule.counts(0, week(TestPerson::absentLastWeek).unplace("C01"));
        }
    }

    @Nested
    class CaseManagerTravels {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.CASE_MANAGER_TRAVELS);

        private TestInspection at(UnaryOperator<TestPerson> manager) {
            return one(manager).inspectorAt("LI", "main");
        }

        @Test
        @Tag("ALLOC-043")
        void anotherSiteCountsAndTheSameDoesNot() {
            rule.counts(1, at(person -> person.at("north")));
            rule.counts(0, at(person -> person.at("main")));
        }

        @Test
        void whoHasNoSiteNeverTravels() {
            rule.counts(0, at(person -> person));
            rule.counts(0, one(person -> person.at("north")));
        }

        @Test
        void eachInterviewCounts() {
            rule.counts(
                    2,
                    at(person -> person.at("north"))
                            .caseOf("C02", one -> one.with("cm-1"))
                            .place("C02", "LI-1"));
        }

        @Test
        void theStandInsSiteCountsNotTheCaseManagers() {
            rule.counts(
                    0,
                    at(person -> person.at("north").away("TUE 09:00", "TUE 11:00"))
                            .person("tm-1", person -> person.at("main"))
                            .caseOf("C01", one -> one.with("cm-1").orWith("tm-1")));
        }

        @Test
        void fileReadsAndUnplacedCasesMakeNobodyTravel() {
            rule.counts(0, at(person -> person.at("north").away("TUE 09:00", "TUE 11:00")));
            rule.counts(0, at(person -> person.at("north")).unplace("C01"));
        }
    }

    @Nested
    class PreferredTime {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.PREFERRED_TIME);

        @Test
        @Tag("ALLOC-030")
        void theInterviewMustLieWhollyInsideAndNotTheSlot() {
            rule.counts(0, one(person -> person.prefers("TUE 09:30", "TUE 10:45")));
            rule.counts(1, one(person -> person.prefers("TUE 09:31", "TUE 10:45")));
            rule.counts(1, one(person -> person.prefers("TUE 09:30", "TUE 10:44")));
        }

        @Test
        void twoPeriodsThatTouchAreNotOne() {
            rule.counts(
                    1, one(person -> person.prefers("TUE 09:00", "TUE 10:00").prefers("TUE 10:00", "TUE 11:00")));
        }

        @Test
        void onePeriodOfSeveralSuffices() {
            rule.counts(
                    0, one(person -> person.prefers("MON 09:00", "MON 13:00").prefers("TUE 09:00", "TUE 13:00")));
        }

        @Test
        void whoGaveNoneIsContentWithAny() {
            rule.counts(0, one());
        }

        @Test
        void eachInterviewCounts() {
            rule.counts(
                    2,
                    one(person -> person.prefers("FRI 09:00", "FRI 12:00"))
                            .caseOf("C02", one -> one.with("cm-1"))
                            .place("C02", "LI-1"));
        }

        @Test
        void fileReadsAndUnplacedCasesHaveNoTime() {
            rule.counts(
                    0, one(person -> person.prefers("FRI 09:00", "FRI 12:00").away("TUE 09:00", "TUE 11:00")));
            rule.counts(
                    0, one(person -> person.prefers("FRI 09:00", "FRI 12:00")).unplace("C01"));
        }
    }

    /** The interview begins when the lead-in ends and lasts what the case needs, whatever its slot could hold. */
    @Nested
    class LengthOfInterview {

        private final RuleVerifier fileRead = RuleVerifier.of(ScheduleRule.FILE_READ);
        private final RuleVerifier clash = RuleVerifier.of(ScheduleRule.CASE_MANAGER_CLASH);
        private final RuleVerifier preferred = RuleVerifier.of(ScheduleRule.PREFERRED_TIME);

        /** A case from 09:00 whose case manager leaves for good at a time. */
        private static TestInspection gone(Programme programme, CaseType type, String slotEnd, String from) {
            return TestInspection.of(programme)
                    .inspector("LI", LEAD_INSPECTOR)
                    .slot("LI-1", "LI", "TUE 09:00", "TUE " + slotEnd)
                    .person("cm-1", person -> person.away("TUE " + from, "TUE 18:00"))
                    .caseOf("C01", one -> one.with("cm-1").type(type))
                    .place("C01", "LI-1");
        }

        private void ends(String at, String minuteBefore, Programme programme, CaseType type, String slotEnd) {
            fileRead.counts(0, gone(programme, type, slotEnd, at));
            fileRead.counts(1, gone(programme, type, slotEnd, minuteBefore));
        }

        @Test
        @Tag("SLOT-006")
        void anSqsInterviewTakes75MinutesHoweverLongTheSlot() {
            ends("10:45", "10:44", Programme.SQS, CaseType.CUSTODY, "11:00");
            ends("10:45", "10:44", Programme.SQS, CaseType.CUSTODY, "12:30");
        }

        @Test
        @Tag("SLOT-037")
        void aFirstTierInterviewTakes75MinutesInALongSlotTooAndAnother105() {
            ends("10:45", "10:44", Programme.FJI, CaseType.FIRST_TIER, "11:00");
            ends("10:45", "10:44", Programme.FJI, CaseType.FIRST_TIER, "11:30");
            ends("11:15", "11:14", Programme.FJI, CaseType.COMMUNITY, "11:30");
        }

        @Test
        @Tag("SLOT-053")
        void aPostCourtInterviewTakesAnHour() {
            ends("10:30", "10:29", Programme.SINGLE, CaseType.COMMUNITY, "10:45");
        }

        @Test
        @Tag("SLOT-054")
        void anOutOfCourtInterviewTakes45MinutesInTheSameSlot() {
            ends("10:15", "10:14", Programme.SINGLE, CaseType.OUT_OF_COURT, "10:45");
            ends("10:15", "10:14", Programme.JOINT, CaseType.OUT_OF_COURT, "11:00");
            ends("10:15", "10:14", Programme.SMALL, CaseType.OUT_OF_COURT, "10:30");
        }

        @Test
        @Tag("SLOT-005")
        void aSlotThatIsTooShortLeavesTheInterviewUntilTheWriteUp() {
            ends("10:45", "10:44", Programme.FJI, CaseType.COMMUNITY, "11:00");
            ends("09:45", "09:44", Programme.SQS, CaseType.CUSTODY, "10:00");
        }

        /** From 09:30 to 10:45, or with a longer case to 11:15; the next interview begins at 11:00. */
        @Test
        void aShortInterviewLeavesTimeForTheNext() {
            TestInspection two = gone(Programme.FJI, CaseType.FIRST_TIER, "11:30", "17:00")
                    .inspector("AI", ASSISTANT_INSPECTOR)
                    .slot("AI-1", "AI", "TUE 10:30", "TUE 13:00")
                    .caseOf("C02", one -> one.with("cm-1").type(CaseType.COMMUNITY))
                    .place("C02", "AI-1");
            clash.counts(0, two);
            clash.counts(1, two.place("C01", "AI-1").place("C02", "LI-1"));
        }

        @Test
        void aShortInterviewFitsIntoPreferredTimesThatTheSlotOutlasts() {
            TestInspection morning = TestInspection.of(Programme.FJI)
                    .inspector("LI", LEAD_INSPECTOR)
                    .slot("LI-1", "LI", "TUE 09:00", "TUE 11:30")
                    .person("cm-1", person -> person.prefers("TUE 09:30", "TUE 10:45"));
            preferred.counts(
                    0,
                    morning.caseOf("C01", one -> one.with("cm-1").type(CaseType.FIRST_TIER))
                            .place("C01", "LI-1"));
            preferred.counts(
                    1,
                    morning.caseOf("C01", one -> one.with("cm-1").type(CaseType.COMMUNITY))
                            .place("C01", "LI-1"));
        }
    }
}
