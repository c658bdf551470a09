package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is counted over an inspector or a day. */
final class PlainSpreadCounts {

    private final PlainFacts facts;
    private final PlainCounts counts;

    PlainSpreadCounts(PlainFacts facts, PlainCounts counts) {
        this.facts = facts;
        this.counts = counts;
    }

    void count() {
        counts.add(ScheduleRule.COMPLEX_PER_INSPECTOR, shares(SlotInput::inspector));
        counts.add(ScheduleRule.COMPLEX_PER_DAY, shares(slot -> slot.start().toLocalDate()));
        for (Inspector inspector : facts.input().inspectors()) {
            limits(inspector);
            int left = left(inspector);
            counts.add(ScheduleRule.UNUSED_SLOTS, left * left);
        }
        for (Inspector inspector : facts.input().inspectors()) {
            for (int day = 1; day <= 3; day++) {
                LocalDate date = facts.input().inspection().monday().plusDays(day);
                counts.addIf(ScheduleRule.LUNCH, !PlainLunch.isPossible(facts, inspector.id(), date));
            }
        }
    }

    private void limits(Inspector inspector) {
        List<Placed> own = facts.placedWith(inspector.id());
        counts.add(ScheduleRule.GIRLS_OVER_FIVE, above(5, own, at -> PlainCaseCounts.isGirl(at.one())));
        counts.add(ScheduleRule.BME_OVER_FIVE, above(5, own, at -> PlainCaseCounts.isBme(at.one())));
        if (inspector.role() == Role.LOCAL_ASSESSOR) {
            counts.add(
                    ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT,
                    above(2, own, at -> PlainCaseCounts.isComplex(at.one())));
        }
    }

    private static int above(int limit, List<Placed> cases, Predicate<Placed> group) {
        return Math.max(0, (int) cases.stream().filter(group).count() - limit);
    }

    private int left(Inspector inspector) {
        int left = 0;
        for (SlotInput slot : facts.slotsOf(inspector.id())) {
            boolean used = facts.placed().stream().anyMatch(at -> at.slot().id().equals(slot.id()));
            left += !used && facts.blockers(inspector.id(), slot.period()) == 0 ? 1 : 0;
        }
        return left;
    }

    /** The sum over the groups of n * n * S / (G * s), each rounded half up. */
    private int shares(Function<SlotInput, Object> group) {
        List<Object> groups =
                facts.input().slots().stream().map(group).distinct().toList();
        int sum = 0;
        for (Object one : groups) {
            long slots = facts.input().slots().stream()
                    .filter(slot -> group.apply(slot).equals(one))
                    .count();
            long complex = facts.placed().stream()
                    .filter(at -> group.apply(at.slot()).equals(one) && PlainCaseCounts.isComplex(at.one()))
                    .count();
            BigDecimal whole =
                    BigDecimal.valueOf(complex * complex * facts.input().slots().size());
            sum += whole.divide(BigDecimal.valueOf(groups.size() * slots), 0, RoundingMode.HALF_UP)
                    .intValueExact();
        }
        return sum;
    }
}
