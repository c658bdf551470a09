package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.RandomPlacements;
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
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
                .as("rules that no random schedule broke: the comparison says nothing of them")
                .isSubsetOf(ScheduleRule.GIRLS_OVER_FIVE, ScheduleRule.BME_OVER_FIVE);
    }

    @Test
    @Tag("evidence")
    void theStreamsCountWhatPlainLoopsCountInFiveThousandInspections() {
        compare(10_001, 5_000);
        assertThat(seen).containsExactlyInAnyOrder(ScheduleRule.values());
    }

    /** Every other inspection has a published schedule to be compared with (W2-018). */
    private void compare(long firstSeed, int inspections) {
        for (long seed = firstSeed; seed < firstSeed + inspections; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Schedule published = seed % 2 == 0 ? score(input, RandomPlacements.of(input, -seed), null) : null;
            SchedulePlacements placements = RandomPlacements.of(input, seed);
            Map<ScheduleRule, Integer> expected = PlainCounts.of(input, placements, published);
            Schedule scored = score(input, placements, published);
            assertThat(counts(scored)).as("seed %d", seed).isEqualTo(expected);
            expected.forEach((rule, count) -> {
                if (count > 0) {
                    seen.add(rule);
                }
            });
        }
        System.out.printf(
                "Oracle: %d inspections, %d counts compared, %d of %d rules broken somewhere%n",
                inspections, inspections * ScheduleRule.values().length, seen.size(), ScheduleRule.values().length);
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
