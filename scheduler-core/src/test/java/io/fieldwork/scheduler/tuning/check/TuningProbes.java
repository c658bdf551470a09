package io.fieldwork.scheduler.tuning.check;

import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.ScheduleRule;

/** What sweeps over weights do with a value: for the table of limits. */
public final class TuningProbes {

    private TuningProbes() {}

    /** Why the constraint can never be broken in the inspection; "may be broken" where it can. */
    public static String reach(InspectionInput expanded, String constraint) {
        return new RuleReachability(InspectionBuilder.build(expanded, null))
                .whyNever(ScheduleRule.findById(constraint).orElseThrow())
                .orElse("may be broken");
    }
}
