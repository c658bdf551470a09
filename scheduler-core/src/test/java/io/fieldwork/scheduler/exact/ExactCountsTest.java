package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.CrowdedWeek;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.PlainInterview;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.testing.TestInspection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The catalogue counted by constraint streams, by the exact model and by the ledger, and by plain loops: cases without a slot,
 * published cases and meetings that have lost their place, and interviews of every length among them.
 */
final class ExactCountsTest {

    private final Set<ScheduleRule> seen = EnumSet.noneOf(ScheduleRule.class);

    /** How many inspections had what the second edition of the catalogue is about. */
    private final Map<String, Integer> kinds = new TreeMap<>();

    @BeforeAll
    static void load() {
        assertThat(ExactCompanion.find().isAvailable()).isTrue();
    }

    @Test
    void streamsExactModelAndLedgerCountWhatPlainLoopsCount() {
        compare(20_001, 60);
        assertSeen(60);
    }

    @Test
    @Tag("evidence")
    void streamsExactModelAndLedgerCountWhatPlainLoopsCountInAThousandInspections() {
        compare(30_001, 1_000);
        assertSeen(1_000);
    }

    private void assertSeen(int inspections) {
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrder(
                        "a case without a slot",
                        "a lost interview",
                        "a published case that lost its slot",
                        "a published meeting that lost its start",
                        "an interview of 105 minutes",
                        "an interview of 45 minutes",
                        "an interview of 60 minutes",
                        "an interview of 75 minutes",
                        "an interview shorter than its slot",
                        "an interview cut short by the write-up");
        assertThat(kinds.values()).allMatch(count -> count * 20 > inspections);
        TestInspection crowded = CrowdedWeek.placed();
        compare("crowded week", crowded.input(), crowded.placements(), null);
        assertThat(seen).as("rules that the exact model counts").containsExactlyInAnyOrder(ScheduleRule.values());
    }

    /** Every other inspection has a published schedule to be compared with (W2-018). */
    private void compare(long firstSeed, int inspections) {
        for (long seed = firstSeed; seed < firstSeed + inspections; seed++) {
            InspectionInput input = TinyProblems.withoutPins(InspectionGenerator.tiny(seed));
            Schedule published =
                    seed % 2 == 0 ? ScheduleScorer.score(input, RandomPlacements.of(input, -seed), null, 0) : null;
            compare("seed " + seed, input, RandomPlacements.of(input, seed), published);
        }
        System.out.printf(
                "Catalogue: %d inspections counted four times, %d of %d rules broken somewhere; inspections with %s%n",
                inspections, seen.size(), ScheduleRule.values().length, kinds);
    }

    private void compare(
            String name, InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Inspection inspection = InspectionBuilder.build(input, published);
        SchedulePlacer.place(inspection, placements);
        Map<ScheduleRule, Integer> exact = exactCounts(inspection, placements);
        Map<ScheduleRule, Integer> plain = PlainCounts.of(input, placements, published);
        RuleCounts streams = new ScheduleScorer().count(inspection);
        RuleCounts ledger = ledgerCounts(InspectionBuilder.build(input, published), placements);
        kinds(inspection).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(exact.get(rule))
                    .as("%s, %s, the exact model", name, rule.id())
                    .isEqualTo(plain.get(rule));
            assertThat(streams.of(rule))
                    .as("%s, %s, the streams", name, rule.id())
                    .isEqualTo(plain.get(rule));
            assertThat(ledger.of(rule))
                    .as("%s, %s, the ledger", name, rule.id())
                    .isEqualTo(plain.get(rule));
            if (exact.get(rule) > 0) {
                seen.add(rule);
            }
        }
    }

    /** The meetings are where they are; each case comes to its slot by way of another, or of none. */
    private static RuleCounts ledgerCounts(Inspection inspection, SchedulePlacements placements) {
        SchedulePlacer.place(inspection, new SchedulePlacements(Map.of(), placements.meetings()));
        CaseLedger ledger = new CaseLedger(inspection, new ScheduleScorer());
        List<Slot> slots = inspection.getSlots();
        for (CaseAssessment one : inspection.getCases()) {
            ledger.move(one, one.getIndex() < slots.size() ? slots.get(one.getIndex()) : null);
        }
        for (CaseAssessment one : inspection.getCases()) {
            String slot = placements.slotByCase().get(one.getReference());
            ledger.move(one, slot == null ? null : inspection.findSlot(slot).orElseThrow());
        }
        return ledger.counts();
    }

    private static Set<String> kinds(Inspection inspection) {
        Set<String> found = new TreeSet<>();
        for (CaseAssessment one : inspection.getCases()) {
            PublishedCase then = one.getPublished();
            if (one.getSlot() == null) {
                found.add("a case without a slot");
                found.add(one.getCaseManager() == null ? "a case without a slot" : "a lost interview");
                found.add(
                        then != null && then.attended()
                                ? "a published case that lost its slot"
                                : "a case without a slot");
            } else if (one.isAttended()) {
                Period slot = inspection
                        .getInput()
                        .slots()
                        .get(one.getAssignedSlot().index())
                        .period();
                int needed = PlainInterview.minutesFor(inspection.getInput(), one.getInput()) - 45;
                long room = Duration.between(slot.start(), slot.end()).toMinutes() - 45;
                found.add(
                        needed > room
                                ? "an interview cut short by the write-up"
                                : "an interview of " + needed + " minutes");
                if (needed < room) {
                    found.add("an interview shorter than its slot");
                }
            }
        }
        for (Meeting meeting : inspection.getMeetings()) {
            if (meeting.getStart() == null && meeting.getPublished() != null) {
                found.add("a published meeting that lost its start");
            }
        }
        return found;
    }

    /** What a rule needs may not hang on another's weight: soft it is counted, and hard it is forbidden. */
    @Test
    void eachRuleIsCountedAndForbiddenWhereItAloneCounts() {
        alone(60_001, 1);
    }

    @Test
    @Tag("evidence")
    void eachRuleIsCountedAndForbiddenWhereItAloneCountsInManyInspections() {
        alone(70_001, 5);
    }

    /** Each rule so many times where a schedule breaks it, and once where it does not. */
    private void alone(long firstSeed, int times) {
        Map<ScheduleRule, Integer> broken = new EnumMap<>(ScheduleRule.class);
        Set<ScheduleRule> kept = EnumSet.noneOf(ScheduleRule.class);
        for (long seed = firstSeed; seed < firstSeed + 40L * times; seed++) {
            boolean isGathered = seed % 2 == 0;
            InspectionInput tiny = TinyProblems.withoutPins(InspectionGenerator.tiny(seed));
            InspectionInput input =
                    isGathered ? TinyProblems.ofOneGroup(tiny, seed % 4 == 0 ? Gender.FEMALE : Gender.MALE) : tiny;
            Schedule published =
                    seed % 3 == 0 ? ScheduleScorer.score(input, RandomPlacements.of(input, -seed), null, 0) : null;
            SchedulePlacements placements =
                    isGathered ? TinyProblems.gathered(input, seed) : RandomPlacements.of(input, seed);
            Map<ScheduleRule, Integer> counts = PlainCounts.of(input, placements, published);
            for (ScheduleRule rule : ScheduleRule.values()) {
                int count = Objects.requireNonNull(counts.get(rule));
                boolean isWanted = count > 0 ? broken.merge(rule, 1, Integer::sum) <= times : kept.add(rule);
                if (isWanted) {
                    Inspection inspection = InspectionBuilder.build(input, published);
                    SchedulePlacer.place(inspection, placements);
                    alone(rule, inspection, placements, count, rule + ", seed " + seed);
                }
            }
        }
        assertThat(broken).as("rules that some schedule broke").hasSize(ScheduleRule.values().length);
    }

    private static void alone(
            ScheduleRule rule, Inspection inspection, SchedulePlacements placements, long count, String what) {
        ExactModel counting = ExactModel.build(inspection, TinyProblems.alone(rule, Level.SOFT), false);
        assertThat(least(counting, placements, Level.SOFT)).as(what).isEqualTo(count);
        ExactModel strict = ExactModel.build(inspection, TinyProblems.alone(rule, Level.HARD), true);
        long floor = strict.expressions().constantCost(Level.HARD);
        assertThat(least(strict, placements, Level.HARD) == floor)
                .as("%s, allowed", what)
                .isEqualTo(count == floor);
    }

    /** What the placements cost at a level; less than nothing where the model does not allow them. */
    private static long least(ExactModel exact, SchedulePlacements placements, Level level) {
        if (!exact.holds(placements)) {
            return -1;
        }
        exact.keep(placements);
        exact.model().minimize(exact.expressions().cost(level));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        return solver.solve(exact.model()) == CpSolverStatus.OPTIMAL
                ? exact.expressions().constantCost(level)
                        + solver.value(exact.expressions().cost(level))
                : -1;
    }

    /** Every rule at one soft point: the least cost of the fixed schedule has every count at its own. */
    private static Map<ScheduleRule, Integer> exactCounts(Inspection inspection, SchedulePlacements placements) {
        ExactModel exact = ExactModel.build(inspection, WeightTable.ones(), false);
        assertThat(exact.holds(placements)).isTrue();
        exact.keep(placements);
        exact.model().minimize(exact.expressions().cost(Level.SOFT));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        assertThat(solver.solve(exact.model())).isEqualTo(CpSolverStatus.OPTIMAL);
        Map<ScheduleRule, Integer> counts = new EnumMap<>(ScheduleRule.class);
        for (ScheduleRule rule : ScheduleRule.values()) {
            counts.put(rule, Math.toIntExact(solver.value(exact.expressions().count(rule))));
        }
        return counts;
    }
}
