package io.fieldwork.scheduler.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a placement counts by itself is what plain loops count of a schedule that has nothing else, and what all placements of a
 * schedule count comes to what is counted of the whole.
 */
final class PlacementTest {

    private final Set<ScheduleRule> seen = EnumSet.noneOf(ScheduleRule.class);
    private int tried;

    @Test
    void aPlacementCountsWhatPlainLoopsCountOfItAlone() {
        compare(1, 60);
        assertSeen();
    }

    @Test
    @Tag("evidence")
    void aPlacementCountsWhatPlainLoopsCountOfItAloneInAThousandInspections() {
        compare(2_001, 1_000);
        assertSeen();
    }

    private void assertSeen() {
        Set<ScheduleRule> single = EnumSet.copyOf(ScheduleRule.ofOneCase());
        single.addAll(ScheduleRule.ofOneMeeting());
        assertThat(seen)
                .as("rules of one case or one meeting that some placement broke")
                .containsAll(single);
        System.out.printf("Placements: %d counted alone, as plain loops count them%n", tried);
    }

    /** Every other inspection has a published schedule to be compared with (W2-018). */
    private void compare(long firstSeed, int inspections) {
        for (long seed = firstSeed; seed < firstSeed + inspections; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Schedule published =
                    seed % 2 == 0 ? ScheduleScorer.score(input, RandomPlacements.of(input, -seed), null, 0) : null;
            Inspection inspection = InspectionBuilder.build(input, published);
            SchedulePlacements placements = RandomPlacements.of(input, seed);
            SchedulePlacer.place(inspection, placements);
            Random dice = new Random(seed);
            WeightTable weights = weights(dice);
            compareSum(inspection, placements, published);
            for (CaseAssessment one : inspection.getCases()) {
                Slot slot = inspection
                        .getSlots()
                        .get(dice.nextInt(inspection.getSlots().size()));
                Map<String, String> alone = Map.of(one.getReference(), slot.id());
                compareAlone(
                        one.placementIn(slot),
                        PlainCounts.of(input, new SchedulePlacements(alone, Map.of()), published),
                        weights,
                        weights.isHard(ScheduleRule.SLOT_TAKEN));
            }
            // A random start lies off the grid now and then, where nothing was worked out ahead.
            placements.meetings().forEach((id, placed) -> {
                Meeting meeting = inspection.getMeetings().stream()
                        .filter(other -> other.getId().equals(id))
                        .findFirst()
                        .orElseThrow();
                compareAlone(
                        meeting.getPlacement(),
                        PlainCounts.of(input, new SchedulePlacements(Map.of(), Map.of(id, placed)), published),
                        weights,
                        true);
            });
        }
    }

    /** Rules are made hard or soft at random, so that each is asked for what it forbids. */
    private void compareAlone(
            Placement placement, Map<ScheduleRule, Integer> expected, WeightTable weights, boolean isGapForbidden) {
        tried++;
        boolean isForbidden = false;
        for (ScheduleRule rule : placement.rules()) {
            int count = expected.getOrDefault(rule, 0);
            assertThat(placement.count(rule)).as(rule.id()).isEqualTo(count);
            isForbidden |= count > 0 && weights.isHard(rule);
            if (count > 0) {
                seen.add(rule);
            }
        }
        int gaps = expected.getOrDefault(ScheduleRule.ACTIVITY_GAP, 0);
        assertThat(placement.count(ScheduleRule.ACTIVITY_GAP)).as("activityGap").isEqualTo(gaps);
        isForbidden |= gaps > 0 && weights.isHard(ScheduleRule.ACTIVITY_GAP) && isGapForbidden;
        assertThat(placement.isForbidden(weights)).as("forbidden").isEqualTo(isForbidden);
    }

    private void compareSum(Inspection inspection, SchedulePlacements placements, @Nullable Schedule published) {
        List<Placement> placed = new ArrayList<>();
        inspection.getCases().stream()
                .filter(one -> one.getSlot() != null)
                .forEach(one -> placed.add(one.getPlacement()));
        inspection.getMeetings().stream()
                .filter(meeting -> meeting.getStart() != null)
                .forEach(meeting -> placed.add(meeting.getPlacement()));
        Map<ScheduleRule, Integer> sums = new EnumMap<>(ScheduleRule.class);
        placed.forEach(
                placement -> placement.rules().forEach(rule -> sums.merge(rule, placement.count(rule), Integer::sum)));
        Map<ScheduleRule, Integer> expected = PlainCounts.of(inspection.getInput(), placements, published);
        sums.forEach((rule, sum) -> assertThat(sum).as(rule.id()).isEqualTo(expected.get(rule)));
    }

    private static WeightTable weights(Random dice) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            int points = dice.nextInt(7) == 0 ? 0 : rule.defaultWeight().points();
            Level level = Level.values()[dice.nextInt(Level.values().length)];
            weights.put(rule.id(), new Weight(points, level).toString());
        }
        return WeightTable.of(weights);
    }
}
