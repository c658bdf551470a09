package io.fieldwork.scheduler.explain.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weeks so small that what is impossible, and whom to ring, can be seen by eye. */
class DiagnosisTest {

    private static final SchedulePlacements EMPTY = new SchedulePlacements(Map.of(), Map.of());

    private static Diagnosis of(TestInspection inspection) {
        return Diagnosis.of(inspection.input(), EMPTY);
    }

    private static TestInspection twoSlots() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00");
    }

    @Test
    void whereNothingIsImpossibleNobodyIsAsked() {
        Diagnosis diagnosis = of(twoSlots().person("cm-1").caseOf("C01", one -> one.with("cm-1")));

        assertThat(diagnosis.fewestFileReads()).isZero();
        assertThat(diagnosis.proof()).isEqualTo(Diagnosis.ProofBasis.MATCHING);
        assertThat(diagnosis.impossible()).isEmpty();
        assertThat(diagnosis.asks()).isEmpty();
    }

    /** ALLOC-009: away all week but for the first half of an interview; the smallest ask is the other half of it. */
    @Test
    void aCaseManagerWithoutAFreeWindowIsAskedForTheMinutesThatAreMissing() {
        Diagnosis diagnosis = of(twoSlots()
                .person("cm-1", one -> one.away("MON 00:00", "TUE 09:30").away("TUE 10:15", "SAT 00:00"))
                .caseOf("C01", one -> one.with("cm-1")));

        assertThat(diagnosis.sentence())
                .isEqualTo(
                        "No schedule that keeps the hard rules and places every case has fewer than 1 file read (proved by"
                                + " matching cases with slots; a schedule with these numbers exists).");
        assertThat(diagnosis.impossible())
                .singleElement()
                .satisfies(one -> assertThat(one.why())
                        .isEqualTo("C01 can have no interview in any slot, so its file alone is read. C01: of 2 slots 2"
                                + " are at times when Person cm-1 is unavailable and no stand-in is free."));
        assertThat(diagnosis.asks().get(0).sentence())
                .isEqualTo("Person cm-1 free on Tue 16 Sep 2014 10:15-10:45: removes 1 file read (none left).");
        assertThat(diagnosis.asks()).extracting(ConcessionRequest::who).contains("a stand-in for C01"); // ALLOC-037
    }

    /** The rule against the first day back costs the interview: consent is the smallest ask (ALLOC-005, ALLOC-025). */
    @Test
    void whoIsBackOnMondayIsAskedToWaiveTheFirstDay() {
        Diagnosis diagnosis = of(twoSlots()
                .person("cm-1", one -> one.absentLastWeek().away("TUE 00:00", "SAT 00:00"))
                .caseOf("C01", one -> one.with("cm-1")));

        assertThat(diagnosis.asks().get(0).sentence())
                .startsWith("Person cm-1 seen on the first day back, Mon 15 Sep 2014")
                .endsWith("removes 1 file read (none left).");
    }

    /** SLOT-006: one person in two rooms at once. */
    @Test
    void casesOfOneCaseManagerBeyondTheFreeTimeAreNamed() {
        Diagnosis diagnosis = of(TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .slot("AI1-1", "AI1", "TUE 09:00", "TUE 11:00")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1")));

        assertThat(diagnosis.proof()).isEqualTo(Diagnosis.ProofBasis.MATCHING);
        assertThat(diagnosis.fewestUnplaced()).isEqualTo(1);
        assertThat(diagnosis.impossible())
                .extracting(Impossibility::why)
                .anyMatch(why ->
                        why.startsWith("C01, C02 have one case manager, Person cm-1, whose free time has room for"
                                + " 1 interview one after another"));
    }

    /** SLOT-050: two slots that leave no lunch; a matching does not see it, the exact companion does. */
    @Test
    void whatAMatchingCannotSeeIsProvedByTheExactCompanion() {
        Diagnosis diagnosis = of(TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "TUE 10:15", "TUE 12:15")
                .slot("LI-2", "LI", "TUE 12:30", "TUE 14:30")
                .caseOf("C01")
                .caseOf("C02"));

        assertThat(diagnosis.proof()).isEqualTo(Diagnosis.ProofBasis.EXACT);
        assertThat(diagnosis.fewestUnplaced()).isEqualTo(1);
    }

    @Test
    void aTeamThatIsTooSmallIsSaidToBeAndOneMoreSlotIsWorthAsking() {
        Diagnosis diagnosis = of(twoSlots()
                .slot("LI-3", "LI", "TUE 15:00", "TUE 17:00")
                .person("cm-1")
                .caseOf("C01")
                .caseOf("C02")
                .caseOf("C03")
                .caseOf("C04"));

        assertThat(diagnosis.fewestUnplaced()).isEqualTo(1);
        assertThat(diagnosis.impossible())
                .singleElement()
                .satisfies(one -> assertThat(one.why())
                        .startsWith(
                                "The team is too small: 4 cases compete for 3 slots, so 1 of them cannot be placed"));
        assertThat(diagnosis.asks().get(0).sentence())
                .isEqualTo(
                        "one more slot for Inspector LI on Tue 16 Sep 2014 11:15-13:15: removes 1 case without a place"
                                + " (none left).");
    }

    /** SLOT-033: no slot is as long as the case needs. */
    @Test
    void aCaseLongerThanAnySlotIsNamedWithItsReason() {
        Diagnosis diagnosis = of(TestInspection.of(Programme.FJI)
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .caseOf("C01", one -> one.type(CaseType.CUSTODY)));

        assertThat(diagnosis.impossible())
                .singleElement()
                .satisfies(one -> assertThat(one.why()).endsWith("C01: of 1 slots 1 is too short."));
    }

    /** ALLOC-022, ALLOC-023: complex cases that only a local assessor on Monday is left for, and more than two each. */
    @Test
    void complexCasesBeyondWhatLocalAssessorsLeaveAreNamed() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .slot("LA1-1", "LA1", "MON 15:00", "MON 17:00")
                .slot("LA1-2", "LA1", "TUE 09:00", "TUE 11:00")
                .slot("LA1-3", "LA1", "WED 09:00", "WED 11:00")
                .slot("LA1-4", "LA1", "THU 09:00", "THU 11:00");
        for (int i = 1; i <= 4; i++) {
            inspection.caseOf("C0" + i, one -> one.complex());
        }

        assertThat(of(inspection).impossible())
                .satisfiesExactly(
                        left -> assertThat(left.why())
                                .startsWith("4 cases compete for 3 slots")
                                .contains(
                                        "C01: of 4 slots 1 is with a local assessor on Monday, which a complex case may not be"),
                        over -> {
                            assertThat(over.level()).isEqualTo(Level.SOFT);
                            assertThat(over.why())
                                    .endsWith("so, where no more than 1 case is left out, at least 1 goes over that.");
                        });
    }

    @Test
    void aSlotUnderAnAbsenceOfItsInspectorIsWorthAsking() {
        Diagnosis diagnosis = of(twoSlots()
                .inspectorAway("LI", "TUE 10:30", "TUE 12:00")
                .caseOf("C01")
                .caseOf("C02"));

        assertThat(diagnosis.asks())
                .extracting(ConcessionRequest::sentence)
                .contains(
                        "Inspector LI free on Tue 16 Sep 2014 10:30-11:00: removes 1 case without a place (none left).");
    }

    /** W2-016: a meeting whose only person is away; W2-017: what stands against each start is said. */
    @Test
    void aMeetingWithoutAStartNamesWhoWouldHaveToBeFree() {
        InspectionInput input = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .commitment(CommitmentKind.MEETING, "LI", "TUE 09:00", "TUE 10:00")
                .person("yot-manager", one -> one.away("TUE 10:45", "TUE 12:00"))
                .meeting(
                        "M01",
                        one -> one.heldBy("LI").needs("yot-manager").minutes(60).window("TUE 09:00", "TUE 11:30"))
                .input();
        Diagnosis diagnosis = Diagnosis.of(input, EMPTY);

        assertThat(diagnosis.impossible())
                .singleElement()
                .satisfies(one -> assertThat(one.why())
                        .startsWith("Meeting M01 (Meeting M01) can have no start, whatever the others do.")
                        .contains("Person yot-manager is unavailable"));
        assertThat(diagnosis.asks().get(0).sentence())
                .isEqualTo(
                        "Person yot-manager free on Tue 16 Sep 2014 10:45-11:15: removes 1 meeting without a start (none"
                                + " left).");
        assertThat(diagnosis.asks().get(0).when()).isEqualTo(TestWeek.period("TUE 10:45", "TUE 11:15"));
    }
}
