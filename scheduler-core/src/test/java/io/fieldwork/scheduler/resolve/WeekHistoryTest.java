package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What had begun before a week is solved again stays as it was held: what the inspection says against it is put right. */
@Tag("W2-018")
class WeekHistoryTest {

    private final Issues issues = new Issues();

    /** C01 and C02 on Monday, C03 and C04 on Tuesday, each with its case manager or C02's stand-in; a meeting on Monday. */
    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("AI1-1", "AI1", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("AI1-2", "AI1", "TUE 09:00", "TUE 11:00")
                .slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .person("cm-1")
                .person("cm-2")
                .person("cm-3")
                .person("chair")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2").orWith("cm-3"))
                .caseOf("C03", one -> one.with("cm-1"))
                .caseOf("C04", one -> one.with("cm-3"))
                .meeting(
                        "M01",
                        one -> one.heldBy("LI").minutes(60).needs("chair").window("MON 10:00", "WED 17:00"))
                .place("C01", "LI-1")
                .place("C02", "AI1-1")
                .place("C03", "LI-2")
                .place("C04", "AI1-2")
                .start("M01", "MON 11:00");
    }

    private static Schedule published(TestInspection week) {
        return ScheduleScorer.score(week.input(), week.placements(), null, 0);
    }

    private AmendedWeek amend(InspectionInput now, Schedule published, String from, Absence... absent) {
        return AmendedWeek.of(
                now, published, new Amendment(List.of(absent), TestWeek.at(from), List.of(), List.of()), issues);
    }

    private static Absence absent(String who, String from, String to) {
        return new Absence(who, false, TestWeek.at(from), TestWeek.at(to));
    }

    /** What the amended inspection makes of a case where it was published. */
    private static ScheduledCase now(AmendedWeek week, String reference) {
        return of(ScheduleScorer.score(week.input(), week.published().placements(), null, 0), reference);
    }

    private static ScheduledCase of(Schedule schedule, String reference) {
        return schedule.cases().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static List<Period> away(AmendedWeek week, String person) {
        return week.input().people().stream()
                .filter(one -> one.id().equals(person))
                .flatMap(one -> one.unavailable().stream())
                .map(Unavailability::period)
                .toList();
    }

    private static CaseInput listed(AmendedWeek week, String reference) {
        return week.input().cases().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static Period period(String from, String to) {
        return new Period(TestWeek.at(from), TestWeek.at(to));
    }

    @Test
    void anAbsenceCountsFromThenOnAndNotOverAnInterviewThatWasHeld() {
        Schedule published = published(week());

        AmendedWeek week = amend(week().input(), published, "TUE 00:00", absent("cm-1", "MON 00:00", "WED 00:00"));

        assertThat(now(week, "C01")).isEqualTo(of(published, "C01"));
        assertThat(now(week, "C03").mode()).isEqualTo(CaseMode.FILE_READ);
        assertThat(away(week, "cm-1")).containsExactly(period("TUE 00:00", "WED 00:00"));
        assertThat(week.notes())
                .containsExactly("Person cm-1 was there for C01, Mon 15 Sep 2014 15:30-16:45: the absence leaves that"
                        + " time out.");
    }

    @Test
    void anAbsenceThatIsTypedIntoTheInspectionIsCutAroundWhatWasHeld() {
        TestInspection typed = week().person("cm-1", one -> one.away("MON 13:00", "TUE 18:00"));
        Schedule published = published(week());

        AmendedWeek week = amend(typed.input(), published, "TUE 00:00");

        assertThat(now(week, "C01")).isEqualTo(of(published, "C01"));
        assertThat(now(week, "C03").mode()).isEqualTo(CaseMode.FILE_READ);
        assertThat(away(week, "cm-1"))
                .containsExactly(period("MON 13:00", "MON 15:30"), period("MON 16:45", "TUE 18:00"));
        assertThat(week.notes()).singleElement().asString().contains("Person cm-1 was there for C01");
    }

    @Test
    void whoseInterviewIsGoingOnIsAwayAfterIt() {
        Schedule published = published(week());

        AmendedWeek week = amend(week().input(), published, "TUE 10:00", absent("cm-1", "TUE 10:00", "THU 00:00"));

        assertThat(now(week, "C03")).isEqualTo(of(published, "C03"));
        assertThat(away(week, "cm-1")).containsExactly(period("TUE 10:45", "THU 00:00"));
    }

    @Test
    void anInspectorHeldWhatHadBegunToTheEndOfItsSlot() {
        Schedule published = published(week());
        InspectionInput typed =
                week().inspectorAway("AI1", "MON 00:00", "TUE 00:00").input();

        AmendedWeek week = amend(
                typed,
                published,
                "TUE 10:00",
                new Absence("LI", true, TestWeek.at("MON 00:00"), TestWeek.at("TUE 12:00")));

        assertThat(week.input().inspectors().get(0).unavailable())
                .extracting(Unavailability::period)
                .containsExactly(period("TUE 11:00", "TUE 12:00"));
        assertThat(week.input().inspectors().get(1).unavailable())
                .extracting(Unavailability::period)
                .containsExactly(period("MON 00:00", "MON 15:00"), period("MON 17:00", "TUE 00:00"));
        assertThat(week.notes())
                .hasSize(4)
                .anySatisfy(note -> assertThat(note).startsWith("Inspector LI was there for M01"));
    }

    @Test
    void anAbsenceThatIsOverChangesNothingAndThatIsSaid() {
        AmendedWeek week =
                amend(week().input(), published(week()), "TUE 00:00", absent("cm-2", "MON 09:00", "MON 12:00"));

        assertThat(away(week, "cm-2")).isEmpty();
        assertThat(week.notes())
                .containsExactly("The absence of Person cm-2 is over by Tue 16 Sep 2014 00:00: it changes nothing.");
    }

    @Test
    void aCaseThatWasHandedOverSinceStaysWithWhoAttended() {
        Schedule published = published(week());
        InspectionInput now = week().caseOf("C01", one -> one.with("cm-2"))
                .caseOf("C03", one -> one.with("cm-2"))
                .input();

        AmendedWeek week = amend(now, published, "TUE 00:00");

        assertThat(now(week, "C01")).isEqualTo(of(published, "C01"));
        assertThat(now(week, "C03").attendee()).isEqualTo("cm-2");
        assertThat(listed(week, "C01").caseManager()).isEqualTo("cm-1");
        assertThat(week.notes())
                .containsExactly("C01, Mon 15 Sep 2014 15:00-17:00, was held with Person cm-1: the case stays theirs.");
    }

    @Test
    void whoAttendedAndHasLeftTheListIsListedAgainByName() {
        Schedule published = published(week());
        InspectionInput without = week().caseOf("C01", one -> one.with("cm-2"))
                .caseOf("C03", one -> one.with("cm-2"))
                .input();
        InspectionInput now = without.withPeople(without.people().stream()
                .filter(one -> !one.id().equals("cm-1"))
                .toList());

        AmendedWeek week = amend(now, published, "TUE 00:00");

        assertThat(now(week, "C01")).isEqualTo(of(published, "C01"));
        assertThat(week.input().people()).extracting(Person::name).contains("Person cm-1");
    }

    @Test
    void anInterviewByTheStandInStaysOneAlsoWhereTheCaseManagerIsNoLongerSaidToBeAway() {
        Schedule published = published(week().person("cm-2", one -> one.away("MON 13:00", "MON 18:00")));

        AmendedWeek week = amend(week().input(), published, "TUE 00:00");

        assertThat(of(published, "C02").mode()).isEqualTo(CaseMode.STAND_IN);
        assertThat(now(week, "C02")).isEqualTo(of(published, "C02"));
        assertThat(away(week, "cm-2")).containsExactly(period("MON 15:30", "MON 16:45"));
        assertThat(week.notes())
                .containsExactly("C02, Mon 15 Sep 2014 15:00-17:00, was held without Person cm-2: that stays.");
    }

    @Test
    void aFileReadStaysOneAndNobodyIsKeptFromAnHourThatIsNotOver() {
        Schedule published = published(week().person("cm-1", one -> one.away("MON 13:00", "MON 18:00")));

        AmendedWeek later = amend(week().input(), published, "TUE 00:00");
        AmendedWeek meanwhile = amend(week().input(), published, "MON 15:10");

        assertThat(of(published, "C01").mode()).isEqualTo(CaseMode.FILE_READ);
        assertThat(now(later, "C01")).isEqualTo(of(published, "C01"));
        assertThat(away(later, "cm-1")).containsExactly(period("MON 15:30", "MON 16:45"));
        assertThat(now(meanwhile, "C01")).isEqualTo(of(published, "C01"));
        assertThat(away(meanwhile, "cm-1")).isEmpty();
        assertThat(listed(meanwhile, "C01").caseManager()).isNull();
        assertThat(meanwhile.notes()).singleElement().asString().contains("as a file read by decision");
    }

    @Test
    void aSlotThatIsGoneOrHasAnotherTimeOrEndIsKeptAsItWas() {
        Schedule published = published(week());
        InspectionInput now = week().input();
        List<SlotInput> slots = List.of(
                new SlotInput("LI-1", "LI", TestWeek.at("MON 13:00"), TestWeek.at("MON 15:00")),
                new SlotInput("AI1-1", "AI1", TestWeek.at("MON 15:00"), TestWeek.at("MON 17:30")),
                new SlotInput("AI1-2", "AI1", TestWeek.at("TUE 09:00"), TestWeek.at("TUE 11:00")));

        AmendedWeek week = amend(now.expandedTo(slots, now.commitments(), now.weights()), published, "TUE 09:10");

        assertThat(now(week, "C01"))
                .usingRecursiveComparison()
                .ignoringFields("slot")
                .isEqualTo(of(published, "C01"));
        assertThat(now(week, "C02")).isEqualTo(of(published, "C02"));
        assertThat(now(week, "C03")).isEqualTo(of(published, "C03"));
        assertThat(week.input().slots()).hasSize(5).doesNotHaveDuplicates();
        assertThat(week.notes())
                .containsExactly(
                        "C01, Mon 15 Sep 2014 15:00-17:00, was held: its slot of Inspector LI stays in the inspection.",
                        "C02, Mon 15 Sep 2014 15:00-17:00, was held: its slot keeps the end of then.",
                        "C03, Tue 16 Sep 2014 09:00-11:00, was held: its slot of Inspector LI stays in the inspection.");
    }

    /** A schedule that was written by hand may leave the end out. */
    @Test
    void aSlotThatIsGoneAndOfWhichNoEndWasPublishedIsAsLongAsTheCaseNeedsAndThatIsSaid() {
        Schedule whole = published(week());
        Schedule published = new Schedule(
                whole.inspection(),
                "",
                true,
                0,
                whole.cases().stream()
                        .map(one -> one.reference().equals("C01") ? withoutEnd(one) : one)
                        .toList(),
                whole.meetings(),
                List.of());
        InspectionInput now = week().input();
        List<SlotInput> slots =
                now.slots().stream().filter(slot -> !slot.id().equals("LI-1")).toList();

        AmendedWeek week = amend(now.expandedTo(slots, now.commitments(), now.weights()), published, "TUE 09:00");

        assertThat(now(week, "C01").end()).isEqualTo(TestWeek.at("MON 17:00"));
        assertThat(week.notes())
                .containsExactly("C01, Mon 15 Sep 2014 15:00-17:00, was held: its slot of Inspector LI stays in the"
                        + " inspection, for as long as the case needs: its end was not published.");
    }

    private static ScheduledCase withoutEnd(ScheduledCase one) {
        return new ScheduledCase(
                one.reference(),
                one.slot(),
                one.inspector(),
                one.start(),
                null,
                one.interviewStart(),
                one.interviewEnd(),
                one.mode(),
                one.attendee());
    }

    @Test
    void anInspectorWhoHeldSomethingMayNotBeTakenOutOfTheTeam() {
        Schedule published = published(week());
        InspectionInput now = week().input();

        amend(
                now.toBuilder()
                        .inspectors(now.inspectors().subList(0, 1))
                        .slots(now.slots().stream()
                                .filter(slot -> slot.inspector().equals("LI"))
                                .toList())
                        .build(),
                published,
                "TUE 00:00");

        assertThat(issues.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.sentence()).contains("AI1", "C02", "Mon 15 Sep 2014 15:00", "--absent"));
    }

    @Test
    void aMeetingKeepsStartInspectorsAndLengthAndWasNotEmpty() {
        Schedule published = published(week());
        InspectionInput now = week().person("chair", one -> one.away("MON 00:00", "TUE 00:00"))
                .meeting(
                        "M01",
                        one -> one.heldBy("AI1").minutes(90).needs("chair").window("WED 09:00", "WED 17:00"))
                .input();

        AmendedWeek week = amend(now, published, "TUE 00:00");

        MeetingInput meeting = week.input().meetings().get(0);
        assertThat(meeting.pinned()).isEqualTo(new MeetingPin(TestWeek.at("MON 11:00"), List.of("LI")));
        assertThat(meeting.minutes()).isEqualTo(60);
        Schedule again = ScheduleScorer.score(week.input(), week.published().placements(), null, 0);
        assertThat(again.meetings()).isEqualTo(published.meetings());
        assertThat(again.score()).startsWith("0hard/0medium/");
        assertThat(away(week, "chair"))
                .containsExactly(period("MON 00:00", "MON 11:00"), period("MON 12:00", "TUE 00:00"));
    }

    @Test
    void whatWasNotDoneIsNoLongerPinnedToWhenItWasToBe() {
        Schedule published = published(week());
        InspectionInput pinned = week().input()
                .withCases(week().input().cases().stream()
                        .map(one -> one.reference().equals("C01") ? one.withPinned("LI-1") : one)
                        .toList());

        AmendedWeek week = AmendedWeek.of(
                pinned,
                published,
                new Amendment(List.of(), TestWeek.at("TUE 00:00"), List.of("C01"), List.of()),
                issues);

        assertThat(listed(week, "C01").pinned()).isNull();
        assertThat(listed(week, "C02").pinned()).isEqualTo("AI1-1");
    }

    @Test
    void whatIsStillToComeOrHasNoPlaceCannotBeNamedAsNotDone() {
        Schedule published = published(week().unplace("C04").unstart("M01"));

        AmendedWeek.of(
                week().input(),
                published,
                new Amendment(List.of(), TestWeek.at("TUE 00:00"), List.of("C03", "C04", "M01"), List.of()),
                issues);

        assertThat(issues.faults())
                .extracting(fault -> fault.sentence())
                .containsExactly(
                        "--not-done \"C03\": \"C03\"; expected a case or meeting that was to be done before --from"
                                + " (Tue 16 Sep 2014 00:00); this one begins Tue 16 Sep 2014 09:00.",
                        "--not-done \"C04\": \"C04\"; expected a case or meeting that was to be done before --from; this one"
                                + " has no place in the published schedule.",
                        "--not-done \"M01\": \"M01\"; expected a case or meeting that was to be done before --from; this one"
                                + " has no place in the published schedule.");
    }

    @Test
    void whatIsFrozenAndHasNoPlaceIsNamed() {
        AmendedWeek week = AmendedWeek.of(
                week().input(),
                published(week().unplace("C04")),
                new Amendment(List.of(), null, List.of(), List.of("C04")),
                issues);

        assertThat(issues.hasFaults()).isFalse();
        assertThat(week.notes()).singleElement().asString().startsWith("C04 is to stay where it is, but has no place");
    }
}
