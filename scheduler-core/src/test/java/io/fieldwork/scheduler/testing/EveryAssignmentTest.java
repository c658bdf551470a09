package io.fieldwork.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the audits count quickly is what {@link PlainCounts} counts, rule by rule, and the weeks break nearly every rule. */
class EveryAssignmentTest {

    private static final int WEEKS = 140;

    @Test
    void theQuickCountsAreThePlainOnes() {
        Set<ScheduleRule> broken = EnumSet.noneOf(ScheduleRule.class);
        int compared = 0;
        for (int seed = 0; seed < WEEKS; seed++) {
            InspectionInput input = TinyWeeks.draw(seed, 2_000);
            Random dice = Chance.of(seed);
            Schedule published = null;
            EveryAssignment all = new EveryAssignment(input, null, null);
            for (int draw = 0; draw < 8; draw++) {
                var placements = TinyWeeks.placements(input, dice.nextLong());
                EveryAssignment.Tried tried = all.of(placements);
                Map<ScheduleRule, Integer> plain = PlainCounts.of(input, placements, published);
                Map<ScheduleRule, Integer> quick = new EnumMap<>(ScheduleRule.class);
                for (ScheduleRule rule : ScheduleRule.values()) {
                    quick.put(rule, tried.count(rule));
                    if (tried.count(rule) > 0) {
                        broken.add(rule);
                    }
                }
                assertThat(quick).as("week %d, draw %d", seed, draw).isEqualTo(plain);
                assertThat(WeightTable.of(input.weights())
                                .score(CountsByRule.of(plain))
                                .toString())
                        .isEqualTo(tried.hard() + "hard/" + tried.medium() + "medium/" + tried.soft() + "soft");
                if (draw == 3) {
                    published = ScheduleScorer.score(input, placements, null, 0);
                    all = new EveryAssignment(input, published, null);
                }
                compared++;
            }
        }
        assertThat(broken)
                .as("%d compared", compared)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        ScheduleRule.MEETING_OUTSIDE_WINDOW,
                        ScheduleRule.GIRLS_OVER_FIVE,
                        ScheduleRule.BME_OVER_FIVE)));
    }
}
