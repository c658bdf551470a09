package io.fieldwork.scheduler.explain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.CrowdedWeek;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger, after any moves, has the counts that the solver makes afresh. */
class CaseLedgerTest {

    private static final int MOVES = 12;

    private final ScheduleScorer scoring = new ScheduleScorer();
    private final Set<ScheduleRule> changed = EnumSet.noneOf(ScheduleRule.class);

    /** The ledger moves cases alone: what meetings count beside cases stays as it is. */
    private static final Set<ScheduleRule> OF_MEETINGS_ALONE = ofMeetingsAlone();

    private static Set<ScheduleRule> ofMeetingsAlone() {
        Set<ScheduleRule> rules =
                EnumSet.of(ScheduleRule.MEETING_UNPLACED, ScheduleRule.ROOM_CLASH, ScheduleRule.MEETINGS_PER_DAY);
        rules.addAll(ScheduleRule.ofOneMeeting());
        rules.removeAll(ScheduleRule.ofOneCase());
        return rules;
    }

    @Test
    void theLedgerHasTheCountsOfTheSolverAfterRandomMoves() {
        compare(1, 120);
        assertChanged();
    }

    @Test
    @Tag("evidence")
    void theLedgerHasTheCountsOfTheSolverAfterRandomMovesInTwoThousandInspections() {
        compare(1_001, 2_000);
        assertChanged();
    }

    private void assertChanged() {
        compare("crowded week", CrowdedWeek.placed().build(), 1);
        assertThat(changed)
                .as("rules that the ledger counts")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_MEETINGS_ALONE)));
    }

    private void compare(long firstSeed, int inspections) {
        for (long seed = firstSeed; seed < firstSeed + inspections; seed++) {
            compare(seed);
        }
        System.out.printf(
                "Ledger: %d inspections of %d random moves, %d rules changed, every count as the solver's%n",
                inspections, MOVES, changed.size());
    }

    /** Every other inspection has a published schedule to be compared with (W2-018). */
    private void compare(long seed) {
        InspectionInput input = InspectionGenerator.tiny(seed);
        Schedule published =
                seed % 2 == 0 ? ScheduleScorer.score(input, RandomPlacements.of(input, -seed), null, 0) : null;
        compare("seed " + seed, build(input, published, seed), seed);
    }

    private void compare(String name, Inspection inspection, long seed) {
        CaseLedger ledger = new CaseLedger(inspection, scoring);
        Random dice = Chance.of(seed);
        for (int i = 0; i < MOVES && !inspection.getCases().isEmpty(); i++) {
            CaseAssessment one =
                    inspection.getCases().get(dice.nextInt(inspection.getCases().size()));
            RuleCounts before = ledger.counts();
            ledger.move(one, slot(inspection.getSlots(), dice));
            ledger.differenceFrom(before).changes().forEach(change -> changed.add(change.rule()));
        }
        RuleCounts expected = scoring.count(inspection);
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(ledger.counts().of(rule)).as("%s, %s", name, rule.id()).isEqualTo(expected.of(rule));
        }
    }

    private static Inspection build(InspectionInput input, @Nullable Schedule published, long seed) {
        Inspection inspection = InspectionBuilder.build(input, published);
        SchedulePlacer.place(inspection, RandomPlacements.of(input, seed));
        return inspection;
    }

    private static @Nullable Slot slot(List<Slot> slots, Random dice) {
        int drawn = dice.nextInt(slots.size() + 1);
        return drawn == slots.size() ? null : slots.get(drawn);
    }
}
