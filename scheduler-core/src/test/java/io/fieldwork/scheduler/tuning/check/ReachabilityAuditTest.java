package io.fieldwork.scheduler.tuning.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.TestCase;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That a weight can never matter, worked out once more by trying every assignment. */
class ReachabilityAuditTest {

    private static final int MOST = 1_500;

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void aWeightThatCanNeverMatterMattersInNoAssignment() {
        reach(120, 0);
    }

    @Tag("evidence")
    @Test
    void soItIsInManyMoreWeeks() {
        reach(3_000, 1_000_000);
    }

    private void reach(int weeks, long first) {
        Set<ScheduleRule> claimed = EnumSet.noneOf(ScheduleRule.class);
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput drawn = TinyWeeks.draw(seed, MOST);
            // However bad a schedule is: what is fixed may lie elsewhere.
            InspectionInput input =
                    drawn.withCases(drawn
                            .cases()
                            .subList(
                                    0,
                                    seed % 5 == 0
                                            ? Math.min(1, drawn.cases().size())
                                            : drawn.cases().size())
                            .stream()
                            .map(one -> one.withPinned(null))
                            .toList());
            Set<ScheduleRule> broken = EnumSet.noneOf(ScheduleRule.class);
            new EveryAssignment(input, null, null).each(one -> {
                for (ScheduleRule rule : ScheduleRule.values()) {
                    if (one.count(rule) > 0) {
                        broken.add(rule);
                    }
                }
            });
            RuleReachability reach = new RuleReachability(InspectionBuilder.build(input, null));
            for (ScheduleRule rule : ScheduleRule.values()) {
                Optional<String> why = reach.whyNever(rule);
                if (why.isPresent()) {
                    claimed.add(rule);
                    claims.check("never matters", !broken.contains(rule), "week " + seed + ", " + rule + ": " + why);
                } else {
                    claims.note(broken.contains(rule) ? "may matter and does" : "may matter and does not");
                }
            }
        }
        claims.report("Weights", weeks);
        assertThat(claimed).hasSizeGreaterThan(22);
    }

    /** Up to five of a group, and up to two complex cases, matter in no schedule; one more does, with all in one's hands. */
    @Test
    void theLimitsOfGroupsBeginToMatterJustWhereTheyCanBePassed() {
        for (int count = 0; count <= 7; count++) {
            assertThat(isReached(count, TestCase::girl, ScheduleRule.GIRLS_OVER_FIVE))
                    .isEqualTo(count > 5);
            assertThat(isReached(count, TestCase::bme, ScheduleRule.BME_OVER_FIVE))
                    .isEqualTo(count > 5);
            assertThat(isReached(count, TestCase::complex, ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT))
                    .isEqualTo(count > 2);
            assertThat(isReached(count, TestCase::complex, ScheduleRule.COMPLEX_PER_DAY))
                    .isEqualTo(count > 0);
            assertThat(isReached(count, one -> one, ScheduleRule.SLOT_TAKEN)).isEqualTo(count > 1);
        }
    }

    /** Whether the weight may matter; the worst that can be done, everybody in one slot, must say the same. */
    private static boolean isReached(int count, UnaryOperator<TestCase> change, ScheduleRule rule) {
        TestInspection week =
                TestInspection.sqs().inspector("LA", Role.LOCAL_ASSESSOR).slots("LA", 2);
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            week.caseOf("C0" + i, change);
            slots.put("C0" + i, "LA-1");
        }
        InspectionInput input = week.input();
        int broken = Objects.requireNonNull(PlainCounts.of(input, new SchedulePlacements(slots, Map.of()), null)
                .get(rule));
        boolean isReached = new RuleReachability(InspectionBuilder.build(input, null))
                .whyNever(rule)
                .isEmpty();
        assertThat(isReached).as("%d for %s", count, rule).isEqualTo(broken > 0);
        return isReached;
    }
}
