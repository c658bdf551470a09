package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.CrowdedWeek;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The catalogue counted three times, by constraint streams, plain loops and the exact model. */
final class ExactCountsTest {

    private final Set<ScheduleRule> seen = EnumSet.noneOf(ScheduleRule.class);

    @BeforeAll
    static void load() {
        assertThat(ExactCompanion.find().isAvailable()).isTrue();
    }

    @Test
    void streamsLoopsAndExactModelCountTheSame() {
        compare(20_001, 60);
        assertSeen();
    }

    @Test
    @Tag("evidence")
    void streamsLoopsAndExactModelCountTheSameInAThousandInspections() {
        compare(30_001, 1_000);
        assertSeen();
    }

    private void assertSeen() {
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
                "Exact model: %d inspections counted three times, %d of %d rules broken somewhere%n",
                inspections, seen.size(), ScheduleRule.values().length);
    }

    private void compare(
            String name, InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Inspection inspection = InspectionBuilder.build(input, published);
        SchedulePlacer.place(inspection, placements);
        Map<ScheduleRule, Integer> exact = exactCounts(inspection, placements);
        Map<ScheduleRule, Integer> plain = PlainCounts.of(input, placements, published);
        RuleCounts streams = new ScheduleScorer().count(inspection);
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(exact.get(rule))
                    .as("%s, %s, the exact model", name, rule.id())
                    .isEqualTo(plain.get(rule));
            assertThat(streams.of(rule))
                    .as("%s, %s, the streams", name, rule.id())
                    .isEqualTo(plain.get(rule));
            if (exact.get(rule) > 0) {
                seen.add(rule);
            }
        }
    }

    /** What a rule needs may not hang on another's weight: soft it is counted, and hard it is forbidden. */
    @Test
    void eachRuleIsCountedAndForbiddenWhereItAloneCounts() {
        alone(60_001, 1);
    }

    @Test
    @Tag("evidence")
    void eachRuleIsCountedAndForbiddenWhereItAloneCountsInManyInspections() {
        alone(70_001, 15);
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
