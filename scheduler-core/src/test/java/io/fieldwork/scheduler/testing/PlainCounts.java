package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every count of the catalogue, worked out by plain loops from what was typed: the oracle for the constraint streams,
 * with which it shares no code but the input's records.
 *
 * <pre>{@code PlainCounts.of(input, placements, null).get(ScheduleRule.SLOT_TAKEN) == 1}</pre>
 */
public final class PlainCounts {

    private final Map<ScheduleRule, Integer> counts = new EnumMap<>(ScheduleRule.class);

    private PlainCounts() {
        for (ScheduleRule rule : ScheduleRule.values()) {
            counts.put(rule, 0);
        }
    }

    /** The count of every rule. */
    public static Map<ScheduleRule, Integer> of(
            InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        PlainCounts counts = new PlainCounts();
        PlainFacts facts = new PlainFacts(input, placements);
        new PlainCaseCounts(facts, counts).count();
        new PlainSpreadCounts(facts, counts).count();
        new PlainMeetingCounts(facts, counts).count();
        if (published != null) {
            new PlainMoveCounts(facts, published, counts).count();
        }
        return counts.counts;
    }

    void add(ScheduleRule rule, int more) {
        counts.merge(rule, more, Integer::sum);
    }

    void addIf(ScheduleRule rule, boolean breach) {
        add(rule, breach ? 1 : 0);
    }
}
