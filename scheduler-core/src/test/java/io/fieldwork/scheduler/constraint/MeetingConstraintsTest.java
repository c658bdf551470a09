package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.ASSISTANT_INSPECTOR;
import static io.fieldwork.scheduler.model.Role.LEAD_INSPECTOR;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestMeeting;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class MeetingConstraintsTest {

    private static TestInspection team() {
        return TestInspection.sqs()
                .inspector("LI", LEAD_INSPECTOR)
                .inspector("AI", ASSISTANT_INSPECTOR)
                .person("p-1", person -> person.away("TUE 10:00", "TUE 12:00"))
                .person("p-2", person -> person.away("TUE 11:00", "TUE 13:00"))
                .room("r1")
                .room("r2");
    }

    /** A meeting of an hour held by LI. */
    private static TestInspection meeting(UnaryOperator<TestMeeting> change) {
        return team().meeting("M1", one -> change.apply(one.heldBy("LI")));
    }

    @Nested
    class MeetingOutsideWindow {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.MEETING_OUTSIDE_WINDOW);

        private final TestInspection windows =
                meeting(one -> one.window("TUE 10:15", "TUE 12:00").window("WED 10:00", "WED 10:45"));

        @Test
        void aMeetingMustLieWhollyInsideOneWindow() {
            rule.counts(0, windows.start("M1", "TUE 10:15"));
            rule.counts(0, windows.start("M1", "TUE 11:00"));
            rule.counts(1, windows.start("M1", "TUE 11:01"));
            rule.counts(1, windows.start("M1", "TUE 10:14"));
            rule.counts(1, windows.start("M1", "WED 10:00"));
        }

        /** SLOT-048. */
        @Test
        void withoutWindowsTheWorkingDayIsTheWindow() {
            TestInspection free = meeting(one -> one);
            rule.counts(0, free.start("M1", "MON 09:00"));
            rule.counts(0, free.start("M1", "FRI 16:00"));
            rule.counts(1, free.start("M1", "FRI 16:01"));
            rule.counts(1, free.start("M1", "MON 08:59"));
            rule.counts(1, free.start("M1", "SAT 10:00"));
        }

        @Test
        void eachMeetingCounts() {
            rule.counts(
                    2,
                    meeting(one -> one)
                            .meeting("M2", one -> one.heldBy("AI"))
                            .start("M1", "SAT 10:00")
                            .start("M2", "SUN 10:00"));
        }

        @Test
        void anUnplacedMeetingIsOutsideNothing() {
            rule.counts(0, windows);
        }
    }

    @Nested
    class Lunch {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.LUNCH);

        /** Free from 11:30 to {@code until} and from 14:30. */
        private TestInspection busyFrom(String day, String until) {
            return meeting(one -> one.minutes(240)).start("M1", day + " " + until);
        }

        @Test
        void halfAnHourMustStayFree() {
            rule.counts(0, busyFrom("TUE", "12:00"));
            rule.counts(1, busyFrom("TUE", "11:59"));
        }

        @Test
        void theHalfHourMayLieAtTheEndOrInTheMiddle() {
            rule.counts(0, meeting(one -> one.minutes(180)).start("M1", "TUE 11:00"));
            rule.counts(1, meeting(one -> one.minutes(181)).start("M1", "TUE 11:00"));
            TestInspection middle = meeting(one -> one.minutes(90))
                    .meeting("M2", one -> one.heldBy("LI").minutes(90))
                    .start("M1", "WED 11:00");
            rule.counts(0, middle.start("M2", "WED 13:00"));
            rule.counts(1, middle.start("M2", "WED 12:59"));
        }

        @Test
        void onlyTuesdayToThursdayAreFullDays() {
            rule.counts(0, busyFrom("MON", "11:00"));
            rule.counts(1, busyFrom("THU", "11:00"));
            rule.counts(0, busyFrom("FRI", "11:00"));
        }

        /** The catalogue: it holds from the first case on, meetings or not. */
        @Test
        void slotsInUseTakeTheLunchAndUnusedOnesDoNot() {
            TestInspection slots = team().slot("LI-1", "LI", "TUE 10:00", "TUE 12:15")
                    .slot("LI-2", "LI", "TUE 12:30", "TUE 14:30")
                    .caseOf("C01")
                    .caseOf("C02")
                    .place("C01", "LI-1")
                    .place("C02", "LI-2");
            rule.counts(1, slots);
            rule.counts(0, slots.unplace("C02"));
        }

        @Test
        void twoCasesInOneSlotTakeNoMoreThanOne() {
            rule.counts(
                    1,
                    team().slot("LI-1", "LI", "TUE 11:45", "TUE 14:15")
                            .caseOf("C01")
                            .caseOf("C02")
                            .place("C01", "LI-1")
                            .place("C02", "LI-1"));
        }

        @Test
        void commitmentsTakeItExceptLunchAndAbsencesDoNot() {
            rule.counts(1, team().commitment(CommitmentKind.TRAVEL, "LI", "TUE 11:45", "TUE 14:15"));
            rule.counts(1, team().commitment(CommitmentKind.BREAK, "LI", "TUE 11:45", "TUE 14:15"));
            rule.counts(0, team().commitment(CommitmentKind.LUNCH, "LI", "TUE 11:30", "TUE 14:30"));
            rule.counts(0, team().inspectorAway("LI", "TUE 09:00", "TUE 17:00"));
        }

        @Test
        void eachInspectorAndDayCountsOnce() {
            rule.counts(
                    3,
                    team().meeting("M1", one -> one.heldBy("LI", "AI").minutes(240))
                            .meeting("M2", one -> one.heldBy("LI").minutes(240))
                            .meeting("M3", one -> one.heldBy("LI").minutes(240))
                            .start("M1", "TUE 11:00")
                            .start("M2", "WED 11:00")
                            .start("M3", "WED 11:00"));
        }

        @Test
        void anUnplacedMeetingTakesNoLunch() {
            rule.counts(0, meeting(one -> one.minutes(240)));
        }
    }

    @Nested
    class RoomClash {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.ROOM_CLASH);

        private TestInspection two(String secondRoom) {
            return meeting(one -> one.in("r1"))
                    .meeting("M2", one -> one.heldBy("AI").in(secondRoom))
                    .start("M1", "TUE 10:00");
        }

        @Test
        void meetingsInOneRoomMayTouchButNotOverlapInEitherOrder() {
            rule.counts(1, two("r1").start("M2", "TUE 10:59"));
            rule.counts(0, two("r1").start("M2", "TUE 11:00"));
            rule.counts(1, two("r1").start("M2", "TUE 09:01"));
            rule.counts(0, two("r1").start("M2", "TUE 09:00"));
        }

        @Test
        void threeAtOnceAreThreePairs() {
            rule.counts(
                    3,
                    two("r1")
                            .start("M2", "TUE 10:30")
                            .meeting("M0", one -> one.heldBy("AI").in("r1"))
                            .start("M0", "TUE 10:15"));
        }

        @Test
        void otherRoomsAndNoRoomsDoNotClash() {
            rule.counts(0, two("r2").start("M2", "TUE 10:00"));
            rule.counts(
                    0,
                    meeting(one -> one)
                            .meeting("M2", one -> one.heldBy("AI"))
                            .start("M1", "TUE 10:00")
                            .start("M2", "TUE 10:00"));
        }

        @Test
        void anUnplacedMeetingIsInNoRoom() {
            rule.counts(0, two("r1"));
        }
    }

    @Nested
    class MeetingUnplaced {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.MEETING_UNPLACED);

        @Test
        void aMeetingWithoutAStartCountsItsPriority() {
            rule.counts(1, meeting(one -> one));
            rule.counts(3, meeting(one -> one.priority(3)));
            rule.counts(
                    5,
                    meeting(one -> one.priority(3))
                            .meeting("M2", one -> one.heldBy("AI").priority(2)));
        }

        @Test
        void aMeetingWithAStartIsPlacedHoweverBadly() {
            rule.counts(0, meeting(one -> one.priority(3)).start("M1", "SUN 03:00"));
        }
    }

    @Nested
    class MeetingEmpty {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.MEETING_EMPTY);

        @Test
        void aMeetingOfWhichNobodyNeededIsFreeCounts() {
            rule.counts(1, meeting(one -> one.needs("p-1")).start("M1", "TUE 11:59"));
            rule.counts(0, meeting(one -> one.needs("p-1")).start("M1", "TUE 12:00"));
        }

        @Test
        void oneWhoIsFreeThroughoutSuffices() {
            TestInspection both = meeting(one -> one.needs("p-1", "p-2"));
            rule.counts(0, both.start("M1", "TUE 10:00"));
            rule.counts(1, both.start("M1", "TUE 10:01"));
            rule.counts(1, both.start("M1", "TUE 11:30"));
        }

        @Test
        void anOptionalPersonDoesNotFillIt() {
            rule.counts(1, meeting(one -> one.needs("p-1").mayHave("p-2")).start("M1", "TUE 10:00"));
        }

        @Test
        void aMeetingThatNeedsNobodyIsNeverEmpty() {
            rule.counts(0, meeting(one -> one.mayHave("p-1")).start("M1", "TUE 10:30"));
        }

        @Test
        void anUnplacedMeetingIsNotEmpty() {
            rule.counts(0, meeting(one -> one.needs("p-1")));
        }
    }

    @Nested
    class AttendeeMissing {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.ATTENDEE_MISSING);

        @Test
        void eachPersonNeededWhoIsAwayCounts() {
            TestInspection both = meeting(one -> one.needs("p-1", "p-2"));
            rule.counts(1, both.start("M1", "TUE 10:00"));
            rule.counts(2, both.start("M1", "TUE 10:01"));
            rule.counts(0, both.start("M1", "TUE 09:00"));
            rule.counts(1, both.start("M1", "TUE 09:01"));
        }

        @Test
        void aCommitmentThatNamesThePersonTakesThem() {
            rule.counts(
                    1,
                    meeting(one -> one.needs("p-1"))
                            .briefingWith("p-1", "AI", "WED 10:59", "WED 12:00")
                            .start("M1", "WED 10:00"));
        }

        @Test
        void anOptionalPersonIsNotNeeded() {
            rule.counts(0, meeting(one -> one.mayHave("p-1")).start("M1", "TUE 10:30"));
        }

        @Test
        void anUnplacedMeetingMissesNobody() {
            rule.counts(0, meeting(one -> one.needs("p-1", "p-2")));
        }
    }

    @Nested
    class OptionalAttendeeMissing {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.OPTIONAL_ATTENDEE_MISSING);

        @Test
        void eachPersonWhoMightComeAndIsAwayCounts() {
            TestInspection both = meeting(one -> one.mayHave("p-1", "p-2"));
            rule.counts(0, both.start("M1", "TUE 09:00"));
            rule.counts(1, both.start("M1", "TUE 10:00"));
            rule.counts(2, both.start("M1", "TUE 10:01"));
        }

        @Test
        void aPersonWhoIsNeededIsNotOptional() {
            rule.counts(0, meeting(one -> one.needs("p-1")).start("M1", "TUE 10:30"));
        }

        @Test
        void anUnplacedMeetingMissesNobody() {
            rule.counts(0, meeting(one -> one.mayHave("p-1", "p-2")));
        }
    }

    @Nested
    class PreferredWindow {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.PREFERRED_WINDOW);

        private final TestInspection preferred =
                meeting(one -> one.prefers("TUE 10:00", "TUE 11:30").prefers("WED 10:00", "WED 10:59"));

        @Test
        void aMeetingMustLieWhollyInsideOne() {
            rule.counts(0, preferred.start("M1", "TUE 10:00"));
            rule.counts(0, preferred.start("M1", "TUE 10:30"));
            rule.counts(1, preferred.start("M1", "TUE 10:31"));
            rule.counts(1, preferred.start("M1", "WED 10:00"));
        }

        @Test
        void whereNoneIsGivenAnyTimeWillDo() {
            rule.counts(0, meeting(one -> one).start("M1", "TUE 10:31"));
        }

        @Test
        void eachMeetingCounts() {
            rule.counts(
                    2,
                    preferred
                            .meeting("M2", one -> one.heldBy("AI").prefers("FRI 10:00", "FRI 11:00"))
                            .start("M1", "THU 10:00")
                            .start("M2", "THU 10:00"));
        }

        @Test
        void anUnplacedMeetingIsOutsideNothing() {
            rule.counts(0, preferred);
        }
    }

    @Nested
    class MeetingsPerDay {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.MEETINGS_PER_DAY);

        private TestInspection meetings(int count, String day) {
            TestInspection inspection = team();
            for (int i = 1; i <= count; i++) {
                inspection.meeting("M" + i, one -> one.heldBy("LI")).start("M" + i, day + " 1" + i + ":00");
            }
            return inspection;
        }

        @Test
        void pairsOnADayCount() {
            rule.counts(0, meetings(1, "TUE"));
            rule.counts(1, meetings(2, "TUE"));
            rule.counts(6, meetings(4, "TUE"));
        }

        @Test
        void theNextDayIsAnotherDay() {
            rule.counts(0, meetings(2, "TUE").start("M2", "WED 00:00"));
            rule.counts(1, meetings(2, "TUE").start("M2", "TUE 23:45"));
        }

        @Test
        void aJointMeetingCountsForEachInspector() {
            TestInspection joint = team().meeting("M1", one -> one.heldBy("LI", "AI"))
                    .meeting("M2", one -> one.heldBy("LI", "AI"))
                    .start("M1", "TUE 10:00")
                    .start("M2", "TUE 14:00");
            rule.counts(2, joint);
            rule.counts(1, joint.meeting("M2", one -> one.heldBy("AI")).start("M2", "TUE 14:00"));
        }

        @Test
        void anUnplacedMeetingIsOnNoDay() {
            rule.counts(0, meetings(2, "TUE").unstart("M2"));
        }
    }
}
