package io.fieldwork.scheduler.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WeightTableTest {

    @Test
    void whatAnInspectionSaysComesBeforeTheUsualWeight() {
        WeightTable table = WeightTable.of(Map.of("fileRead", "7soft", "slotTaken", "0hard"));
        assertThat(table.get(ScheduleRule.FILE_READ)).isEqualTo(new Weight(7, Level.SOFT));
        assertThat(table.get(ScheduleRule.STAND_IN)).isEqualTo(ScheduleRule.STAND_IN.defaultWeight());
        assertThatThrownBy(() -> WeightTable.of(Map.of("fileReed", "7soft"))).hasMessageContaining("fileReed");
    }

    @Test
    void aRuleIsHardWhereItsLevelIsAndItIsNotSwitchedOff() {
        WeightTable table = WeightTable.of(Map.of("slotTaken", "0hard", "fileRead", "1hard"));
        assertThat(table.isHard(ScheduleRule.SLOT_TAKEN)).isFalse();
        assertThat(table.isHard(ScheduleRule.FILE_READ)).isTrue();
        assertThat(table.isHard(ScheduleRule.BLOCKED_PERIOD)).isTrue();
        assertThat(table.isHard(ScheduleRule.STAND_IN)).isFalse();
    }

    @Test
    void theScoreIsTheWeightsTimesTheCounts() {
        WeightTable table = WeightTable.of(Map.of("standIn", "3soft"));
        RuleCounts counts = new RuleCounts();
        counts.add(ScheduleRule.SLOT_TAKEN, 2);
        counts.add(ScheduleRule.STAND_IN, 5);
        counts.add(ScheduleRule.CASE_UNPLACED, 3);
        assertThat(table.score(counts)).isEqualTo(HardMediumSoftScore.of(-2, -300, -15));
        assertThat(table.cost(counts)).containsExactly(2, 300, 15);
    }

    @Test
    void theSolverIsGivenEveryWeight() {
        var overrides = WeightTable.of(Map.of("standIn", "3soft")).toOverrides();
        assertThat(overrides.getKnownConstraintNames()).containsExactlyInAnyOrderElementsOf(ScheduleRule.ids());
        assertThat(overrides.getConstraintWeight("standIn")).isEqualTo(HardMediumSoftScore.ofSoft(3));
    }

    @Test
    void aWeightIsANumberAndALevel() {
        assertThat(Weight.parse("12medium").scoreOf(3)).isEqualTo("-36medium");
        assertThat(Weight.parse("3soft").toString()).isEqualTo("3soft");
        assertThat(Weight.find("soft3")).isEmpty();
        assertThatThrownBy(() -> Weight.parse("soft3")).hasMessageContaining("soft3");
    }

    @Test
    void rulesAreFoundByTheirIds() {
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(ScheduleRule.findById(rule.id())).contains(rule);
        }
        assertThat(ScheduleRule.findById("fileReed")).isEmpty();
    }

    @Test
    void rulesThatTellOfAChildAreThoseAboutComplexCasesGirlsAndBmeChildren() {
        Set<ScheduleRule> telling = EnumSet.noneOf(ScheduleRule.class);
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (rule.isAboutTheChild()) {
                telling.add(rule);
            }
        }
        assertThat(telling)
                .containsExactlyInAnyOrder(
                        ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY,
                        ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT,
                        ScheduleRule.COMPLEX_PER_INSPECTOR,
                        ScheduleRule.COMPLEX_PER_DAY,
                        ScheduleRule.GIRLS_TOGETHER,
                        ScheduleRule.GIRLS_OVER_FIVE,
                        ScheduleRule.BME_TOGETHER,
                        ScheduleRule.BME_OVER_FIVE,
                        ScheduleRule.GIRLS_AND_BME_APART);
    }
}
