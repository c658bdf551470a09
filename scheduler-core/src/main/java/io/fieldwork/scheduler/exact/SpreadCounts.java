package io.fieldwork.scheduler.exact;

import static io.fieldwork.scheduler.rule.ScheduleRule.COMPLEX_PER_DAY;
import static io.fieldwork.scheduler.rule.ScheduleRule.COMPLEX_PER_INSPECTOR;
import static io.fieldwork.scheduler.rule.ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT;
import static io.fieldwork.scheduler.rule.ScheduleRule.UNUSED_SLOTS;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.FairShare;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.List;
import java.util.function.Predicate;

/**
 * Complex cases and spare slots, evenly spread (ALLOC-020, ALLOC-022, DER-007): how many an inspector or a day has, and what
 * each number costs.
 */
final class SpreadCounts {

    private final ModelContext context;

    SpreadCounts(ModelContext context) {
        this.context = context;
    }

    void add() {
        for (Inspector inspector : context.inspectors()) {
            List<Slot> own = context.slots(slot -> slot.inspector().equals(inspector));
            if (!own.isEmpty()) {
                complexOf(inspector, own.get(0).inspectorShare());
                unusedOf(own.stream().filter(Slot::isUsable).toList());
            }
        }
        if (context.expressions().isCounted(COMPLEX_PER_DAY)) {
            context.days().forEach(this::complexOn);
        }
    }

    /** Complex cases of one inspector: their share, and what a local assessor has too many of. */
    private void complexOf(Inspector inspector, FairShare share) {
        boolean limited = inspector.role() == Role.LOCAL_ASSESSOR
                && context.expressions().isCounted(LOCAL_ASSESSOR_COMPLEX_LIMIT);
        if (limited || context.expressions().isCounted(COMPLEX_PER_INSPECTOR)) {
            CountEncoding complex = complex(slot -> slot.inspector().equals(inspector));
            complex.cost(context.expressions(), COMPLEX_PER_INSPECTOR, share::cost);
            if (limited) {
                complex.cost(
                        context.expressions(),
                        LOCAL_ASSESSOR_COMPLEX_LIMIT,
                        count -> Math.max(0, count - RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR));
            }
        }
    }

    private void complexOn(int day) {
        FairShare share = context.slots(slot -> slot.day() == day).get(0).dayShare();
        complex(slot -> slot.day() == day).cost(context.expressions(), COMPLEX_PER_DAY, share::cost);
    }

    private CountEncoding complex(Predicate<Slot> where) {
        List<CaseOption> complex =
                context.cases().where(option -> option.assessment().isComplex() && where.test(option.slot()));
        return context.number(complex);
    }

    /** The square of the usable slots left over. */
    private void unusedOf(List<Slot> usable) {
        if (usable.isEmpty() || !context.expressions().isCounted(UNUSED_SLOTS)) {
            return;
        }
        List<Literal> used = usable.stream().map(context.cases()::inUse).toList();
        new CountEncoding(context.model(), used, used.size())
                .cost(context.expressions(), UNUSED_SLOTS, count -> (used.size() - count) * (used.size() - count));
    }
}
