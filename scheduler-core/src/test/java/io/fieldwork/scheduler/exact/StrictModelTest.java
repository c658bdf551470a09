package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The model that forbids what hard rules count, which is the one that proves: of a schedule that is given, it allows just
 * what breaks none but for what pins and the input break by themselves, and counts the rest as plain loops do.
 */
final class StrictModelTest {

    private int allowed;
    private int forbidden;

    @BeforeAll
    static void load() {
        assertThat(ExactCompanion.find().isAvailable()).isTrue();
    }

    @Test
    void theStrictModelAllowsWhatBreaksNoHardRuleAndCountsTheRest() {
        compare(600_001, 140, 2);
        assertThat(allowed).as("allowed").isGreaterThan(100);
        assertThat(forbidden).as("forbidden").isGreaterThan(100);
    }

    @Test
    @Tag("evidence")
    void theStrictModelOfManyWeeksAllowsWhatBreaksNoHardRuleAndCountsTheRest() {
        compare(610_001, 1_500, 4);
    }

    private void compare(long first, int weeks, int schedules) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = AdverseWeeks.of(seed);
            List<Tried> all = EverySchedule.of(week, null).all();
            Random random = Chance.of(seed);
            List<Tried> sound = all.stream().filter(one -> one.hard() == 0).toList();
            List<Tried> some = new ArrayList<>(List.of(all.get(random.nextInt(all.size()))));
            for (int i = 0; i < schedules && !sound.isEmpty(); i++) {
                some.add(sound.get(random.nextInt(sound.size())));
            }
            some.addAll(breakingOne(week, all));
            for (Tried one : some) {
                compare(seed, week, one);
            }
        }
        System.out.printf(
                "Strict model: %d weeks, %d schedules allowed and counted, %d forbidden%n", weeks, allowed, forbidden);
    }

    /** For each hard rule a schedule that breaks it once and no other: only that rule can forbid it. */
    private static Collection<Tried> breakingOne(InspectionInput week, List<Tried> all) {
        WeightTable weights = WeightTable.of(week.weights());
        Map<ScheduleRule, Tried> found = new EnumMap<>(ScheduleRule.class);
        for (Tried one : all) {
            List<ScheduleRule> broken = one.counts().entrySet().stream()
                    .filter(entry -> weights.isHard(entry.getKey()) && entry.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
            if (broken.size() == 1 && Objects.equals(one.counts().get(broken.get(0)), 1)) {
                found.putIfAbsent(broken.get(0), one);
            }
        }
        return found.values();
    }

    private void compare(long seed, InspectionInput week, Tried one) {
        WeightTable weights = WeightTable.of(week.weights());
        Inspection inspection = InspectionBuilder.build(week, null);
        ValueRangePruning.apply(inspection, weights);
        ExactModel exact = ExactModel.build(inspection, weights, true);
        long floor = exact.expressions().constantCost(Level.HARD);
        boolean isPinned = week.cases().stream().anyMatch(other -> other.pinned() != null)
                || week.meetings().stream().anyMatch(meeting -> meeting.pinned() != null);
        String what = "week " + seed + ", " + one.score() + ", " + one.placements();
        if (!exact.holds(one.placements())) {
            assertThat(one.hard()).as("cut: %s", what).isGreaterThan(floor);
            forbidden++;
            return;
        }
        exact.keep(one.placements());
        exact.model().minimize(everything(exact, weights));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        CpSolverStatus status = solver.solve(exact.model());
        if (status == CpSolverStatus.INFEASIBLE) {
            assertThat(one.hard() > floor || isPinned).as("forbidden: %s", what).isTrue();
            forbidden++;
            return;
        }
        allowed++;
        assertThat(status).isEqualTo(CpSolverStatus.OPTIMAL);
        assertThat(one.hard()).as("allowed: %s", what).isEqualTo(floor);
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (weights.get(rule).points() > 0 && !weights.isHard(rule)) {
                assertThat(solver.value(exact.expressions().count(rule)))
                        .as("%s: %s", rule, what)
                        .isEqualTo((long) Objects.requireNonNull(one.counts().get(rule)));
            }
        }
    }

    /** Each count as small as it may be. */
    private static LinearExpr everything(ExactModel exact, WeightTable weights) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (!weights.isHard(rule)) {
                sum.add(exact.expressions().count(rule));
            }
        }
        return sum.build();
    }
}
