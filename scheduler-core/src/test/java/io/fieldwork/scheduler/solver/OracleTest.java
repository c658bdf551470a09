package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.CrowdedWeek;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The constraint streams count what plain loops count. */
final class OracleTest {

    private final Scoring scoring = new Scoring();
    private final Set<ScheduleRule> seen = EnumSet.noneOf(ScheduleRule.class);

    @Test
    void theStreamsCountWhatPlainLoopsCount() {
        compare(1, 300);
        assertSeen();
    }

    @Test
    @Tag("evidence")
    void theStreamsCountWhatPlainLoopsCountInFiveThousandInspections() {
        compare(10_001, 5_000);
        assertSeen();
    }

    private void assertSeen() {
        TestInspection crowded = CrowdedWeek.placed();
        compare("crowded week", crowded.input(), crowded.placements(), null);
        assertThat(seen)
                .as("rules that the streams count; of the others the comparison says nothing")
                .containsExactlyInAnyOrder(ScheduleRule.values());
    }

    /** Every other inspection has a published schedule to be compared with (W2-018). */
    private void compare(long firstSeed, int inspections) {
        for (long seed = firstSeed; seed < firstSeed + inspections; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Schedule published = seed % 2 == 0 ? score(input, RandomPlacements.of(input, -seed), null) : null;
            compare("seed " + seed, input, RandomPlacements.of(input, seed), published);
        }
        System.out.printf(
                "Oracle: %d inspections, %d counts compared, %d of %d rules broken somewhere%n",
                inspections, inspections * ScheduleRule.values().length, seen.size(), ScheduleRule.values().length);
    }

    private void compare(
            String name, InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Map<ScheduleRule, Integer> expected = PlainCounts.of(input, placements, published);
        Map<ScheduleRule, Integer> counts = counts(score(input, placements, published));
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(counts.get(rule)).as("%s, %s", name, rule.id()).isEqualTo(expected.get(rule));
            if (counts.get(rule) > 0) {
                seen.add(rule);
            }
        }
    }

    private Schedule score(InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Inspection inspection = InspectionBuilder.build(input, published);
        Placing.place(inspection, placements);
        return scoring.score(inspection, 0);
    }

    private static Map<ScheduleRule, Integer> counts(Schedule schedule) {
        Map<ScheduleRule, Integer> counts = new EnumMap<>(ScheduleRule.class);
        for (ConstraintFigure figure : schedule.constraints()) {
            counts.put(ScheduleRule.findById(figure.id()).orElseThrow(), figure.matches());
        }
        return counts;
    }
}
