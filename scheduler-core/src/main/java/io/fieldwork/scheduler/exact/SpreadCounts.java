package io.fieldwork.scheduler.exact;

import static io.fieldwork.scheduler.rule.ScheduleRule.COMPLEX_PER_DAY;
import static io.fieldwork.scheduler.rule.ScheduleRule.COMPLEX_PER_INSPECTOR;
import static io.fieldwork.scheduler.rule.ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT;
import static io.fieldwork.scheduler.rule.ScheduleRule.UNUSED_SLOTS;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Share;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.List;
import java.util.function.Predicate;

/** Complex cases and spare slots, evenly spread. */
final class SpreadCounts {

    private final ModelParts parts;

    SpreadCounts(ModelParts parts) {
        this.parts = parts;
    }

    void add() {
        for (Inspector inspector : parts.inspectors()) {
            List<Slot> own = parts.slots(slot -> slot.inspector().equals(inspector));
            if (!own.isEmpty()) {
                complexOf(inspector, own.get(0).inspectorShare());
                unusedOf(own.stream().filter(Slot::isUsable).toList());
            }
        }
        if (parts.tally().isCounted(COMPLEX_PER_DAY)) {
            parts.days().forEach(this::complexOn);
        }
    }

    private void complexOf(Inspector inspector, Share share) {
        boolean limited =
                inspector.role() == Role.LOCAL_ASSESSOR && parts.tally().isCounted(LOCAL_ASSESSOR_COMPLEX_LIMIT);
        if (limited || parts.tally().isCounted(COMPLEX_PER_INSPECTOR)) {
            ValueCount complex = complex(slot -> slot.inspector().equals(inspector));
            complex.cost(parts.tally(), COMPLEX_PER_INSPECTOR, share::cost);
            if (limited) {
                complex.cost(
                        parts.tally(),
                        LOCAL_ASSESSOR_COMPLEX_LIMIT,
                        count -> Math.max(0, count - RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR));
            }
        }
    }

    private void complexOn(int day) {
        Share share = parts.slots(slot -> slot.day() == day).get(0).dayShare();
        complex(slot -> slot.day() == day).cost(parts.tally(), COMPLEX_PER_DAY, share::cost);
    }

    private ValueCount complex(Predicate<Slot> where) {
        List<CaseOption> complex =
                parts.cases().where(option -> option.assessment().isComplex() && where.test(option.slot()));
        return parts.number(complex);
    }

    /** The square of the usable slots left over. */
    private void unusedOf(List<Slot> usable) {
        if (usable.isEmpty() || !parts.tally().isCounted(UNUSED_SLOTS)) {
            return;
        }
        List<Literal> used = usable.stream().map(parts.cases()::inUse).toList();
        new ValueCount(parts.model(), used, used.size())
                .cost(parts.tally(), UNUSED_SLOTS, count -> (used.size() - count) * (used.size() - count));
    }
}
