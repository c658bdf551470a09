package io.fieldwork.scheduler.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RuleCountsTest {

    @Test
    void eachRuleIsCountedByItself() {
        RuleCounts counts = new RuleCounts();
        Map<ScheduleRule, Integer> expected = new EnumMap<>(ScheduleRule.class);
        Random dice = new Random(1);
        for (int i = 0; i < 500; i++) {
            ScheduleRule rule = ScheduleRule.values()[dice.nextInt(ScheduleRule.values().length)];
            int amount = dice.nextInt(-3, 6);
            counts.add(rule, amount);
            counts.addIf(amount > 2, rule);
            expected.merge(rule, amount + (amount > 2 ? 1 : 0), Integer::sum);
        }
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(counts.of(rule)).as(rule.id()).isEqualTo(expected.getOrDefault(rule, 0));
        }
    }

    @Test
    void aCopyStaysAsItIs() {
        RuleCounts counts = new RuleCounts();
        counts.add(ScheduleRule.LUNCH, 1);
        RuleCounts copy = counts.copy();
        assertThat(copy).isEqualTo(counts).hasSameHashCodeAs(counts);
        counts.add(ScheduleRule.SLOT_TAKEN, 2);
        assertThat(copy).isNotEqualTo(counts).hasToString("lunch 1");
        assertThat(counts).hasToString("slotTaken 2, lunch 1");
    }
}
