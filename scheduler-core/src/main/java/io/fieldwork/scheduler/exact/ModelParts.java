package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.function.Predicate;

/** What every family of counts works with: the model, its decisions, and the tally that it adds to. */
record ModelParts(CpModel model, Inspection inspection, Tally tally, CaseVariables cases, MeetingVariables meetings) {

    List<Inspector> inspectors() {
        return inspection.getInput().inspectors();
    }

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
        return tally.isForbidden(ScheduleRule.SLOT_TAKEN)
                ? Math.min(cases, (int)
                        options.stream().map(CaseOption::slot).distinct().count())
                : cases;
    }

    ValueCount number(List<CaseOption> options) {
        return new ValueCount(model, CaseVariables.taken(options), most(options));
    }
}
