package io.fieldwork.scheduler.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestMeeting;
import io.fieldwork.scheduler.testing.TestWeek;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScheduleChangesTest {

    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .person("cm-1", one -> one.away("MON 09:00", "MON 18:00"))
                .person("cm-2")
                .caseOf("C01", one -> one.with("cm-1").complex().girl())
                .caseOf("C02", one -> one.with("cm-2"));
    }

    private static Schedule schedule(TestInspection inspection) {
        return ScheduleScorer.score(inspection.input(), inspection.placements(), null, 0);
    }

    @Test
    void movedNewlyPlacedAndNewlyUnplacedAreCountedApart() {
        Schedule before = schedule(week().place("C01", "LI-1").place("C02", "LI-2"));
        Schedule after = schedule(week().place("C01", "LI-2"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), before, after);

        assertThat(changes.movedCases()).isEqualTo(1);
        assertThat(changes.newlyUnplaced()).isEqualTo(1);
        assertThat(changes.newlyPlaced()).isZero();
        assertThat(ScheduleChanges.between(week().input(), after, before).newlyPlaced())
                .isEqualTo(1);
        assertThat(ScheduleChanges.between(week().input(), before, before).isEmpty())
                .isTrue();
    }

    @Test
    void aChangedAttendeeIsNoMove() {
        TestInspection free = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .place("C01", "LI-1");
        Schedule after = schedule(week().place("C01", "LI-1"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), schedule(free), after);

        assertThat(changes.movedCases()).isZero();
        assertThat(changes.changedAttendees()).isEqualTo(1);
        assertThat(changes.all().get(0).kind()).isEqualTo(Kind.ATTENDEE_CHANGED);
    }

    @Test
    void whatIsNoLongerInTheInspectionIsDropped() {
        Schedule before = schedule(week().caseOf("C09").place("C09", "LI-3"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), before, schedule(week()));

        assertThat(changes.all()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.DROPPED);
            assertThat(change.id()).isEqualTo("C09");
        });
        assertThat(changes.withdrawn()).isEqualTo(1);
        assertThat(changes.newlyUnplaced()).isZero();
    }

    /** PRIV-001, FIELD-036: the sentence names who is not there, and neither why nor anything of a child. */
    @Test
    @Tag("PRIV-001")
    void theReasonSaysWhoIsNotAvailableOrWhoseSlotItIsAndNothingMore() {
        TestInspection free = week().person("cm-1").place("C01", "LI-1").place("C02", "LI-2");
        Schedule after = schedule(week().place("C01", "LI-2").place("C02", "LI-3"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), schedule(free), after);

        assertThat(changes.all())
                .extracting(ScheduleChange::why)
                .containsExactly("Person cm-1 is not available then.", "Its slot is needed for C01.");
    }

    private static List<String> reasons(TestInspection before, TestInspection after) {
        return reasons(before, after, null, false);
    }

    private static List<String> reasons(
            TestInspection before, TestInspection after, @Nullable String from, boolean cutShort) {
        return ScheduleChanges.between(
                        after.input(),
                        schedule(before),
                        schedule(after),
                        from == null ? null : TestWeek.at(from),
                        cutShort)
                .all()
                .stream()
                .map(change -> change.id() + ": " + change.why())
                .toList();
    }

    /** Three slots of LI, two case managers and two cases, all free. */
    private static TestInspection free() {
        return week().person("cm-1");
    }

    @Test
    void whoIsAwayAtAnotherTimeIsNoReason() {
        TestInspection away = free().person("cm-1", one -> one.away("MON 16:45", "TUE 00:00"));

        assertThat(reasons(
                        free().place("C01", "LI-1").place("C02", "LI-2"),
                        away.place("C01", "LI-3").place("C02", "LI-2")))
                .containsExactly("C01: The week as a whole is better so.");
        assertThat(reasons(
                        free().place("C01", "LI-1").place("C02", "LI-2"),
                        free().person("cm-1", one -> one.away("MON 16:44", "TUE 00:00"))
                                .place("C01", "LI-3")
                                .place("C02", "LI-2")))
                .containsExactly("C01: Person cm-1 is not available then.");
    }

    @Test
    void casesThatOnlyChangePlacesAreNotSaidToNeedThem() {
        assertThat(reasons(
                        free().place("C01", "LI-1").place("C02", "LI-2"),
                        free().place("C01", "LI-2").place("C02", "LI-1")))
                .containsExactly(
                        "C01: C02 has its slot now: the week as a whole is better so.",
                        "C02: C01 has its slot now: the week as a whole is better so.");
        assertThat(reasons(
                        free().place("C01", "LI-1"), free().place("C01", "LI-2").place("C02", "LI-1")))
                .containsExactly("C01: Its slot is needed for C02.", "C02: The case had no slot before.");
    }

    @Test
    void aCaseThatKeepsItsSlotIsGivenAReasonAboutWhoAttendsAlone() {
        TestInspection before = free().place("C02", "LI-2");

        assertThat(reasons(
                        before,
                        free().inspectorAway("LI", "TUE 00:00", "WED 00:00")
                                .person("cm-2", one -> one.away("TUE 09:00", "TUE 10:00"))
                                .place("C02", "LI-2")))
                .containsExactly("C02: Person cm-2 is not available then.");
        assertThat(reasons(before, free().caseOf("C02", one -> one.with("cm-1")).place("C02", "LI-2")))
                .containsExactly("C02: Somebody else is now to be interviewed.");
        assertThat(reasons(before, free().caseOf("C02").place("C02", "LI-2")))
                .containsExactly("C02: It has no case manager now.");
        assertThat(reasons(free().caseOf("C02").place("C02", "LI-2"), free().place("C02", "LI-2")))
                .containsExactly("C02: It can now be an interview.");
    }

    @Test
    void whoStoodInMakesRoomForTheCaseManagerOnlyWhereThatOneComes() {
        TestInspection stoodIn = free().caseOf("C02", one -> one.with("cm-2").orWith("cm-1"))
                .person("cm-2", one -> one.away("TUE 00:00", "WED 00:00"))
                .place("C02", "LI-2");
        TestInspection now = free().caseOf("C02", one -> one.with("cm-2").orWith("cm-1"));

        assertThat(reasons(stoodIn, now.place("C02", "LI-2")))
                .containsExactly("C02: The case manager can now be interviewed.");
        assertThat(reasons(
                        stoodIn,
                        now.person("cm-1", one -> one.away("TUE 00:00", "WED 00:00"))
                                .person("cm-2", one -> one.away("TUE 00:00", "WED 00:00"))
                                .place("C02", "LI-2")))
                .containsExactly("C02: Person cm-1 is not available then.");
    }

    @Test
    void whyThereIsNoSlotIsSaidOnlyWhereItIsSo() {
        TestInspection before =
                free().caseOf("C03").place("C01", "LI-1").place("C02", "LI-2").place("C03", "LI-3");

        assertThat(reasons(before, free().caseOf("C03").place("C01", "LI-1").place("C02", "LI-2")))
                .containsExactly("C03: No other place was found for it.");
        assertThat(reasons(before, free().caseOf("C03").place("C01", "LI-1").place("C02", "LI-2"), null, true))
                .containsExactly("C03: No other place was found for it before the search was ended.");
        TestInspection ill = free().caseOf("C03").inspectorAway("LI", "WED 00:00", "THU 00:00");
        assertThat(reasons(before, ill.place("C01", "LI-1").place("C02", "LI-2")))
                .containsExactly("C03: Inspector LI is not available then, and no slot is free.");
        assertThat(reasons(before, free().caseOf("C03").place("C01", "LI-1").place("C02", "LI-2"), "WED 09:01", false))
                .containsExactly("C03: It was not done then, and no slot is free.");
    }

    @Test
    void aSlotThatIsTooShortIsNoSlotForACaseThatNeedsMore() {
        TestInspection before = TestInspection.of(Programme.FJI)
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:30")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1").type(CaseType.CUSTODY))
                .place("C01", "LI-1");
        Schedule published = schedule(before);

        assertThat(ScheduleChanges.between(
                                before.inspectorAway("LI", "MON 00:00", "TUE 00:00")
                                        .input(),
                                published,
                                schedule(before.unplace("C01")))
                        .all())
                .extracting(ScheduleChange::why)
                .containsExactly("Inspector LI is not available then, and no slot that is long enough is free.");
    }

    @Test
    void aSlotOrAnInspectorThatIsGoneIsNamed() {
        TestInspection before = free().inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("AI1-1", "AI1", "MON 15:00", "MON 17:00")
                .slot("LI-4", "LI", "WED 13:00", "WED 15:00")
                .place("C01", "AI1-1")
                .place("C02", "LI-4");

        assertThat(reasons(before, free().place("C01", "LI-1").place("C02", "LI-2")))
                .containsExactly("C01: AI1 is no longer in the team.", "C02: The slot is no longer there.");
    }

    @Test
    void ofAMeetingTheFirstThingThatWouldBeWrongIsSaid() {
        assertThat(meetingReasons(one -> one, "TUE 10:00")).containsExactly("The week as a whole is better so.");
        assertThat(meetingReasons(one -> one.window("TUE 09:00", "TUE 17:00"), "TUE 10:00"))
                .containsExactly("That time is not open for it.");
        assertThat(meetingReasons(one -> one.heldBy("AI1"), "MON 10:00")).containsExactly("Others are to hold it now.");
        assertThat(meetingReasons(one -> one.needs("cm-1", "cm-2"), "TUE 10:00"))
                .containsExactly("Person cm-2 is not available then.");
        assertThat(meetingReasons(one -> one.needs("cm-1").mayHave("cm-2"), "TUE 10:00"))
                .containsExactly("The week as a whole is better so.");
    }

    /** M01 was held by LI on Monday at ten; cm-2 is away that day. */
    private static List<String> meetingReasons(UnaryOperator<TestMeeting> change, String start) {
        UnaryOperator<TestMeeting> usual = one -> one.heldBy("LI").minutes(60).needs("cm-1");
        TestInspection before = meetings(usual).start("M01", "MON 10:00");
        TestInspection after = meetings(one -> change.apply(usual.apply(one))).start("M01", start);
        return ScheduleChanges.between(after.input(), schedule(before), schedule(after)).all().stream()
                .map(ScheduleChange::why)
                .toList();
    }

    private static TestInspection meetings(UnaryOperator<TestMeeting> change) {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .person("cm-1")
                .person("cm-2", one -> one.away("MON 00:00", "TUE 00:00"))
                .meeting("M01", change);
    }

    @Test
    void whatTakesTheTimeOfAPersonOrAnInspectorIsNamed() {
        TestInspection before = free().meeting(
                        "M01", one -> one.heldBy("LI").minutes(60).needs("cm-1"))
                .place("C01", "LI-2")
                .start("M01", "MON 15:30");
        TestInspection after = free().meeting(
                        "M01", one -> one.heldBy("LI").minutes(60).needs("cm-1"))
                .meeting("M02", one -> one.heldBy("LI").minutes(30))
                .place("C01", "LI-1")
                .start("M01", "TUE 10:30")
                .start("M02", "TUE 08:30");

        assertThat(reasons(before, after))
                .containsExactly(
                        "C01: Person cm-1 has M01 at that time or too close to it.",
                        "M01: Person cm-1 has C01 at that time or too close to it.",
                        "M02: The meeting had no time before.");
        assertThat(reasons(
                        before.place("C02", "LI-3"),
                        after.place("C02", "LI-2").unplace("C01").start("M01", "MON 15:30")))
                .anySatisfy(why -> assertThat(why).isEqualTo("C02: The week as a whole is better so."));
    }
}
