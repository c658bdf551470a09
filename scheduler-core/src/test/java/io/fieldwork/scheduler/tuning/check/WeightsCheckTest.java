package io.fieldwork.scheduler.tuning.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.justification.UnaryRules;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.ScheduleRule.Scope;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.validate.Issue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WeightsCheckTest {

    private static final int INSPECTIONS = 150;
    private static final int SCHEDULES = 4;

    @Test
    void anotherLevelThanUsualIsWorthALook() {
        List<Issue> found = WeightsCheck.ofFile(Map.of("complexPerDay", "3medium"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).nearest()).isEqualTo("3soft");
        assertThat(WeightsCheck.ofFile(Map.of("complexPerDay", "0medium"))).isEmpty();
    }

    @Test
    void leavingACaseOutMustCostMoreThanAFileRead() {
        assertThat(WeightsCheck.ofFile(Map.of("caseUnplaced", "1medium")))
                .map(Issue::place)
                .containsExactly("caseUnplaced");
        assertThat(WeightsCheck.ofFile(Map.of("caseUnplaced", "2medium"))).isEmpty();
    }

    @Test
    void aWeightThatCanNeverMatterIsNamedWithTheReason() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.of("sqs-3"), 1);

        assertThat(WeightsCheck.on(input, Map.of("roomClash", "1hard", "complexPerDay", "2soft", "movedTime", "0soft")))
                .map(Issue::expected)
                .singleElement()
                .asString()
                .endsWith("since there are no meetings");
    }

    @Test
    void aWeightThatSwitchesOnWhatTheProgrammeSwitchesOffIsWorthALook() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.of("sqs-3"), 1);

        List<Issue> found = WeightsCheck.on(input, Map.of("girlsTogether", "2soft", "complexPerDay", "2soft"));

        assertThat(found).map(Issue::place).contains(input.inspection().id() + ": girlsTogether");
        assertThat(found).map(Issue::nearest).contains("0soft");
        assertThat(found).map(Issue::place).noneMatch(place -> place.endsWith("complexPerDay"));
        assertThat(WeightsCheck.on(input, Map.of("girlsTogether", "0soft"))).isEmpty();
    }

    /** What meetings and slots break even so is not looked at: gaps, clashes and lunch. */
    @Test
    void whereThereIsNothingToPlaceEveryRuleAboutSeveralThingsSaysSo() {
        RuleReachability reach = new RuleReachability(TestInspection.sqs().build());
        for (ScheduleRule rule : ScheduleRule.values()) {
            boolean isAboutTimes = Set.of(
                            ScheduleRule.ACTIVITY_GAP, ScheduleRule.CASE_MANAGER_CLASH, ScheduleRule.LUNCH)
                    .contains(rule);
            if (Set.of(Scope.SEVERAL, Scope.UNPLACED).contains(rule.scope()) && !isAboutTimes) {
                assertThat(reach.whyNever(rule)).as(rule.id()).isPresent();
            }
        }
    }

    /** The claim is about every schedule, so schedules that nobody would make must bear it out as well. */
    /** A weight of preference that no schedule can feel is named, and so its rule has words for that. */
    @Test
    void everyPreferenceAboutOneThingSaysWhyItNeverMatters() {
        for (ScheduleRule rule : ScheduleRule.values()) {
            boolean isOfOne = ScheduleRule.ofOneCase().contains(rule)
                    || ScheduleRule.ofOneMeeting().contains(rule);
            if (isOfOne && rule.defaultWeight().level() != Level.HARD) {
                assertThat(UnaryRules.whyNever(rule)).as(rule.id()).isPresent();
            }
        }
    }

    @Test
    void whatIsSaidToNeverMatterIsBrokenByNoScheduleHoweverOdd() {
        Set<ScheduleRule> claimed = new LinkedHashSet<>();
        for (long seed = 1; seed <= INSPECTIONS; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Inspection inspection = InspectionBuilder.build(input, null);
            RuleReachability reach = new RuleReachability(inspection);
            ScheduleScorer scoring = new ScheduleScorer();
            for (int schedule = 0; schedule < SCHEDULES; schedule++) {
                SchedulePlacer.place(inspection, RandomPlacements.of(input, seed * 10 + schedule));
                RuleCounts counts = scoring.count(inspection);
                for (ScheduleRule rule : ScheduleRule.values()) {
                    reach.whyNever(rule).ifPresent(why -> {
                        claimed.add(rule);
                        assertThat(counts.of(rule))
                                .as("%s in %s: %s", rule, input.inspection().id(), why)
                                .isZero();
                    });
                }
            }
        }
        // The inspections are such that most claims are made somewhere.
        assertThat(claimed).hasSizeGreaterThan(20);
    }
}
