package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvingTest {

    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("AI1-1", "AI1", "MON 15:00", "MON 17:00")
                .slot("AI1-2", "AI1", "WED 09:00", "WED 11:00")
                .person("cm-1")
                .person("cm-2")
                .person("cm-3")
                .person("cm-4")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2"))
                .caseOf("C03", one -> one.with("cm-3"))
                .caseOf("C04", one -> one.with("cm-4"))
                .place("C01", "LI-1")
                .place("C02", "LI-2")
                .place("C03", "AI1-1")
                .place("C04", "AI1-2");
    }

    private static ResolveResult resolve(InspectionInput now, Amendment amendment, int nearness) {
        Schedule published = ScheduleScorer.score(week().input(), week().placements(), null, 0);
        return resolve(now, published, amendment, nearness);
    }

    private static PriceList resolve(InspectionInput now, Schedule published, Amendment amendment) {
        return resolve(now, published, amendment, 0).prices();
    }

    private static ResolveResult resolve(InspectionInput now, Schedule published, Amendment amendment, int nearness) {
        AmendedWeek week = AmendedWeek.of(now, published, amendment, new Issues());
        return Resolving.resolve(
                new ResolveRequest(week, new SolverSettings(0, Effort.QUICK, null), nearness, null),
                ProgressListener.NONE,
                new StopSignal());
    }

    private static Amendment away(String who, String from, String to) {
        return new Amendment(
                List.of(new Absence(who, who.equals("LI"), TestWeek.at(from), TestWeek.at(to))),
                null,
                List.of(),
                List.of());
    }

    @Test
    void nothingChangedMovesNothing() {
        PriceRow row = resolve(week().input(), Amendment.NONE, 0).prices().recommendedRow();

        assertThat(row.changes().isEmpty()).isTrue();
        assertThat(row.brokenPromises()).isZero();
        assertThat(SchedulePlacements.of(row.schedule()).slotByCase())
                .isEqualTo(week().placements().slotByCase());
        assertThat(row.schedule().edition().version()).isEqualTo(2);
    }

    @Test
    void anAbsenceIsMetByTheFewestBrokenPromisesAndEachStepIsProved() {
        PriceList prices = resolve(week().input(), away("cm-1", "MON 09:00", "MON 18:00"), 0)
                .prices();

        assertThat(prices.rows()).extracting(PriceRow::brokenPromises).containsExactly(1, 2, 3, 4);
        assertThat(prices.rows()).extracting(PriceRow::fileReads).containsExactly(1, 0, 0, 0);
        assertThat(prices.recommendedRow().changes().movedCases()).isEqualTo(2);
        assertThat(prices.provenMinimumMoves()).isEqualTo(2);
        assertThat(prices.minimumProvedBy()).isEqualTo(Evidence.BOUND);
        assertThat(prices.gain(1)).isEqualTo("1 file read less");
        assertThat(prices.gain(2)).isEmpty();
        assertThat(prices.within(1).orElseThrow().changes().movedCases()).isZero();
        assertThat(prices.within(99)).contains(prices.rows().get(prices.rows().size() - 1));
    }

    /** Somebody stands in at the same time, or the case goes to a slot in which its own case manager can come (ALLOC-009). */
    @Test
    void ownCaseManagerByMovingOrTheStandInAtTheSameTimeAreBothRows() {
        TestInspection now = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .person("cm-1")
                .person("cm-2")
                .person("cm-9")
                .caseOf("C01", one -> one.with("cm-1").orWith("cm-9"))
                .caseOf("C02", one -> one.with("cm-2"))
                .place("C01", "LI-1")
                .place("C02", "LI-2");
        Schedule published = ScheduleScorer.score(now.input(), now.placements(), null, 0);

        PriceList prices = resolve(now.input(), published, away("cm-1", "MON 09:00", "MON 18:00"));

        assertThat(prices.rows()).extracting(PriceRow::brokenPromises).containsExactly(1, 1, 2, 3);
        PriceRow time = prices.recommendedRow(PromisePreference.TIME);
        PriceRow person = prices.recommendedRow(PromisePreference.ATTENDEE);
        assertThat(time.moved()).isZero();
        assertThat(time.changes().changedAttendees()).isEqualTo(1);
        assertThat(person.moved()).isEqualTo(1);
        assertThat(person.changes().changedAttendees()).isZero();
        assertThat(prices.recommendedRow())
                .isEqualTo(PriceList.score(time).compareTo(PriceList.score(person)) > 0 ? time : person)
                .isEqualTo(prices.rows().get(0));
    }

    /** Solved again with nothing new, a case without a place stays so, and no promise is broken for a few points: for one case a day of each case manager, one of the first two would be left out. */
    @Test
    void aCaseWithoutAPlaceCancelsNothingThatWasPublished() {
        TestInspection now = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LI-2", "LI", "TUE 14:00", "TUE 16:00")
                .person("cm-1")
                .person("cm-2")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1"))
                .caseOf("C03", one -> one.with("cm-2"))
                .place("C01", "LI-1")
                .place("C02", "LI-2");
        Schedule published = ScheduleScorer.score(now.input(), now.placements(), null, 0);

        PriceList prices = resolve(now.input(), published, Amendment.NONE);

        assertThat(prices.recommendedRow().brokenPromises()).isZero();
        assertThat(prices.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.changes().isEmpty()).isTrue();
            assertThat(row.unplaced()).isEqualTo(1);
        });
    }

    @Test
    void frozenThingsStayThoughTheyWouldHelp() {
        Amendment frozen = new Amendment(
                away("cm-1", "MON 09:00", "MON 18:00").absences(), null, List.of(), List.of("C02", "AI1"));

        PriceRow row = resolve(week().input(), frozen, 0).prices().recommendedRow();

        assertThat(row.fileReads()).isEqualTo(1);
        assertThat(row.changes().movedCases()).isZero();
    }

    @Test
    void aCaseThatWasNotDoneIsGivenNoTimeThatIsOver() {
        Amendment notDone = new Amendment(List.of(), TestWeek.at("TUE 00:00"), List.of("C01"), List.of());

        PriceList prices = resolve(
                        week().slot("LI-3", "LI", "WED 09:00", "WED 11:00").input(), notDone, 0)
                .prices();

        assertThat(SchedulePlacements.of(prices.recommendedRow().schedule()).slotByCase())
                .containsEntry("C01", "LI-3")
                .containsEntry("C03", "AI1-1");
        assertThat(prices.provenMinimumMoves()).isEqualTo(1);
    }

    @Test
    void aNewCaseTakesAFreeSlotAndMovesNobody() {
        InspectionInput now = week().slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .caseOf("C05", one -> one.with("cm-2"))
                .input();

        PriceRow row = resolve(now, Amendment.NONE, 0).prices().recommendedRow();

        assertThat(row.changes().newlyPlaced()).isEqualTo(1);
        assertThat(row.changes().movedCases()).isZero();
        assertThat(row.unplaced()).isZero();
    }

    @Test
    void anInspectorWhoIsIllLeavesWithoutAPlaceWhatNobodyElseCanTake() {
        PriceList prices =
                resolve(week().input(), away("LI", "TUE 00:00", "SUN 23:00"), 0).prices();

        assertThat(prices.recommendedRow().unplaced()).isEqualTo(1);
        assertThat(prices.recommendedRow().changes().newlyUnplaced()).isEqualTo(1);
        assertThat(prices.bestProvedBy()).isEqualTo(Evidence.BOUND);
    }

    /** C01 can change with C02 on Tuesday or with C04 on Wednesday; who was to come later has more time to hear of it. */
    @Test
    void withNearnessTheLaterInterviewIsMovedAndTheScoreIsStillTheCataloguesOwn() {
        PriceRow row = resolve(week().input(), away("cm-1", "MON 09:00", "MON 18:00"), 100)
                .prices()
                .recommendedRow();

        assertThat(SchedulePlacements.of(row.schedule()).slotByCase())
                .containsEntry("C02", "LI-2")
                .containsEntry("C04", "LI-1");
        Schedule published = ScheduleScorer.score(week().input(), week().placements(), null, 0);
        AmendedWeek week =
                AmendedWeek.of(week().input(), published, away("cm-1", "MON 09:00", "MON 18:00"), new Issues());
        assertThat(row.schedule().score())
                .isEqualTo(ScheduleScorer.score(week.input(), SchedulePlacements.of(row.schedule()), published, 0)
                        .score());
    }
}
