package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Placement;
import io.fieldwork.scheduler.rule.ScheduleRule;

/** What one placement costs by itself, whatever lies elsewhere. */
final class OptionCounts {

    private OptionCounts() {}

    static void add(ModelParts parts) {
        Tally tally = parts.tally();
        for (CaseOption option : parts.cases().options()) {
            add(tally, option.placement(), option.taken());
        }
        for (MeetingOption option : parts.meetings().options()) {
            add(tally, option.placement(), option.taken());
            tally.add(ScheduleRule.ACTIVITY_GAP, option.placement().count(ScheduleRule.ACTIVITY_GAP), option.taken());
        }
    }

    private static void add(Tally tally, Placement placement, Literal taken) {
        for (ScheduleRule rule : placement.rules()) {
            tally.add(rule, placement.count(rule), taken);
        }
    }
}
