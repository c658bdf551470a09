package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.function.Predicate;

/**
 * What every family of counts works with: the model and its decisions, the inspection behind them, and the expressions of the
 * rules that it adds terms to.
 */
record ModelContext(
        CpModel model,
        Inspection inspection,
        RuleExpressions expressions,
        CaseVariables cases,
        MeetingVariables meetings) {

    /** The team, in the order of the input. */
    List<Inspector> inspectors() {
        return inspection.getInput().inspectors();
    }

    /** The slots of one kind, in the order of the inspection. */
    List<Slot> slots(Predicate<Slot> kind) {
        return inspection.getSlots().stream().filter(kind).toList();
    }

    /** The fieldwork days. */
    List<Integer> days() {
        return inspection.getSlots().stream().map(Slot::day).distinct().sorted().toList();
    }

    /** How many of the options can be taken together: one a case, and one a slot where sharing is forbidden. */
    int most(List<CaseOption> options) {
        int cases =
                (int) options.stream().map(CaseOption::assessment).distinct().count();
        return expressions.isForbidden(ScheduleRule.SLOT_TAKEN)
                ? Math.min(cases, (int)
                        options.stream().map(CaseOption::slot).distinct().count())
                : cases;
    }

    /** How many of the options are taken. */
    CountEncoding number(List<CaseOption> options) {
        return new CountEncoding(model, CaseVariables.taken(options), most(options));
    }
}
