package io.fieldwork.scheduler.constraint;

import static io.fieldwork.scheduler.model.Role.ASSISTANT_INSPECTOR;
import static io.fieldwork.scheduler.model.Role.LEAD_INSPECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class StabilityConstraintsTest {

    /** LI-1 and AI-1 are at one time, LI-2 is later; cm-2 is away on Tuesday. */
    private static TestInspection team() {
        return TestInspection.sqs()
                .inspector("LI", LEAD_INSPECTOR)
                .inspector("AI", ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .slot("AI-1", "AI", "TUE 09:00", "TUE 11:00")
                .slot("LI-2", "LI", "TUE 11:15", "TUE 13:15")
                .slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .person("cm-1")
                .person("cm-2", one -> one.away("TUE 08:00", "TUE 18:00"))
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2"));
    }

    private static TestInspection meeting() {
        return team().meeting("M1", one -> one.heldByAnyOf(1, "LI", "AI"));
    }

    @Nested
    class MovedTime {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.MOVED_TIME);

        @Test
        void anInterviewAtAnotherTimeCountsAndAtTheSameNot() {
            rule.counts(1, team().place("C01", "LI-1").publish().place("C01", "LI-2"));
            rule.counts(0, team().place("C01", "LI-1").publish());
        }

        @Test
        void anotherInspectorAtTheSameTimeIsNoMoveInTime() {
            rule.counts(0, team().place("C01", "LI-1").publish().place("C01", "AI-1"));
        }

        @Test
        void eachCaseAndMeetingCounts() {
            rule.counts(
                    3,
                    meeting()
                            .place("C01", "LI-1")
                            .place("C02", "LI-3")
                            .start("M1", "THU 09:00", "LI")
                            .publish()
                            .place("C01", "LI-3")
                            .place("C02", "LI-2")
                            .start("M1", "THU 09:15", "LI"));
        }

        @Test
        void aFileReadThatStaysOneMayMove() {
            rule.counts(0, team().place("C02", "LI-1").publish().place("C02", "LI-2"));
        }

        @Test
        void aFileReadThatBecomesAnInterviewCountsAndTheOtherWayRound() {
            rule.counts(1, team().place("C02", "LI-1").publish().place("C02", "LI-3"));
            rule.counts(1, team().place("C02", "LI-3").publish().place("C02", "LI-1"));
        }

        @Test
        void whatIsUnplacedNowOrThenDoesNotCount() {
            rule.counts(0, team().place("C01", "LI-1").publish().unplace("C01"));
            rule.counts(0, team().publish().place("C01", "LI-1"));
            rule.counts(0, meeting().start("M1", "THU 09:00", "LI").publish().unstart("M1"));
            rule.counts(0, meeting().publish().start("M1", "THU 09:00", "LI"));
        }

        @Test
        void withoutAPublishedScheduleNothingMoved() {
            rule.counts(0, team().place("C01", "LI-2"));
        }
    }

    @Nested
    class MovedInspector {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.MOVED_INSPECTOR);

        @Test
        void anotherInspectorCountsAndTheSameNot() {
            rule.counts(1, team().place("C01", "LI-1").publish().place("C01", "AI-1"));
            rule.counts(0, team().place("C01", "LI-1").publish().place("C01", "LI-2"));
        }

        @Test
        void aFileReadCountsToo() {
            rule.counts(1, team().place("C02", "LI-1").publish().place("C02", "AI-1"));
        }

        @Test
        void eachCaseAndMeetingCounts() {
            rule.counts(
                    2,
                    meeting()
                            .place("C01", "LI-1")
                            .start("M1", "THU 09:00", "LI")
                            .publish()
                            .place("C01", "AI-1")
                            .start("M1", "THU 09:00", "AI"));
        }

        @Test
        void theSetOfInspectorsCountsNotTheirOrder() {
            TestInspection joint = team().inspector("BI", ASSISTANT_INSPECTOR)
                    .meeting("M1", one -> one.heldByAnyOf(2, "LI", "AI", "BI"))
                    .start("M1", "THU 09:00", "LI", "AI")
                    .publish();
            rule.counts(0, joint.start("M1", "THU 09:00", "AI", "LI"));
            rule.counts(1, joint.start("M1", "THU 09:00", "LI", "BI"));
        }

        @Test
        void whatIsUnplacedNowOrThenDoesNotCount() {
            rule.counts(0, team().place("C01", "LI-1").publish().unplace("C01"));
            rule.counts(0, team().publish().place("C01", "LI-1"));
            rule.counts(0, meeting().start("M1", "THU 09:00", "LI").publish().unstart("M1"));
        }
    }

    @Nested
    class PublishedLost {

        private final RuleVerifier rule = RuleVerifier.of(ScheduleRule.PUBLISHED_LOST);

        @Test
        void aPublishedInterviewWithoutASlotCountsAndWithAnyNot() {
            rule.counts(1, team().place("C01", "LI-1").publish().unplace("C01"));
            rule.counts(0, team().place("C01", "LI-1").publish().place("C01", "LI-3"));
        }

        @Test
        void aCaseThatNobodyWasToAttendIsNotLost() {
            rule.counts(0, team().place("C02", "LI-1").publish().unplace("C02"));
            rule.counts(1, team().place("C02", "LI-3").publish().unplace("C02"));
        }

        @Test
        void whatHadNoPlaceThenLosesNone() {
            rule.counts(0, meeting().publish());
        }

        @Test
        void eachCaseAndMeetingCounts() {
            rule.counts(
                    2,
                    meeting()
                            .place("C01", "LI-1")
                            .start("M1", "THU 09:00", "LI")
                            .publish()
                            .unplace("C01")
                            .unstart("M1"));
        }

        @Test
        void aMeetingCountsOnceWhateverItsPriority() {
            rule.counts(
                    1,
                    team().meeting("M1", one -> one.heldBy("LI").priority(3))
                            .start("M1", "THU 09:00", "LI")
                            .publish()
                            .unstart("M1"));
        }

        @Test
        void withoutAPublishedScheduleNothingIsLost() {
            rule.counts(0, meeting());
        }

        @Test
        void theSentenceSaysWhenItWas() {
            assertThat(rule.sentences(team().place("C01", "LI-1").publish().unplace("C01")))
                    .containsExactly("C01 has no slot, and was published for Tue 16 Sep 2014 09:00.");
        }
    }
}
