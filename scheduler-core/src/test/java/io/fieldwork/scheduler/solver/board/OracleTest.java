package io.fieldwork.scheduler.solver.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.CrowdedWeek;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The constraint streams count what plain loops count. */
final class OracleTest {

    private final ScheduleScorer scoring = new ScheduleScorer();
    private final Set<ScheduleRule> seen = EnumSet.noneOf(ScheduleRule.class);
    private int wider;

    @Test
    void theStreamsCountWhatPlainLoopsCount() {
        compare(1, 300);
        assertThat(wider).as("meetings held by more than they want").isGreaterThan(20);
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
            SchedulePlacements random = RandomPlacements.of(input, seed);
            compare("seed " + seed, input, seed % 3 == 0 ? heldByAnybody(input, random, seed) : random, published);
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

    /** As a person might write it: some meetings are held by more inspectors than they want, or by fewer, or by others. */
    private SchedulePlacements heldByAnybody(InspectionInput input, SchedulePlacements placements, long seed) {
        Random dice = Chance.of(seed);
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        placements.meetings().forEach((id, meeting) -> {
            List<String> team = new ArrayList<>(
                    input.inspectors().stream().map(Inspector::id).toList());
            Collections.shuffle(team, dice);
            Set<String> holders = new LinkedHashSet<>(dice.nextBoolean() ? meeting.inspectors() : List.of());
            holders.addAll(team.subList(0, Math.min(team.size(), 1 + dice.nextInt(2))));
            boolean isKept = dice.nextInt(3) == 0;
            wider += !isKept && holders.size() > meeting.inspectors().size() ? 1 : 0;
            meetings.put(
                    id,
                    isKept
                            ? meeting
                            : new ScheduledMeeting(
                                    id, List.copyOf(holders), meeting.start(), meeting.end(), meeting.room()));
        });
        return new SchedulePlacements(placements.slotByCase(), meetings);
    }

    private Schedule score(InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Inspection inspection = InspectionBuilder.build(input, published);
        SchedulePlacer.place(inspection, placements);
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
