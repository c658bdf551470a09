package io.fieldwork.scheduler.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of the catalogue has an id of its own, a sentence and a source. */
final class ScheduleRuleTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysWhatItCountsAndWhereItComesFrom(ScheduleRule rule) {
        assertThat(rule.counts()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.defaultWeight().points()).isPositive();
    }

    @Test
    void idsAreUnique() {
        assertThat(ScheduleRule.ids()).doesNotHaveDuplicates().hasSameSizeAs(ScheduleRule.values());
    }
}
