package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two cases that are in one slot, or that ask one person twice in a day.
 *
 * @param first reference of one
 * @param second reference of the other
 * @param attendee who is asked, of the first; null for a file read
 */
public record CasePairMatch(
        ScheduleRule rule,
        String first,
        Slot firstSlot,
        String second,
        Slot secondSlot,
        @Nullable Person attendee) implements RuleMatch {

    /** The cases as they stand now. */
    public static CasePairMatch of(ScheduleRule rule, CaseAssessment first, CaseAssessment second) {
        return new CasePairMatch(
                rule,
                first.getReference(),
                first.getAssignedSlot(),
                second.getReference(),
                second.getAssignedSlot(),
                first.getAttendee());
    }

    @Override
    public int amount() {
        return 1;
    }

    @Override
    public List<String> cases() {
        return List.of(first, second);
    }

    @Override
    public List<String> inspectors() {
        return Stream.of(firstSlot, secondSlot)
                .map(slot -> slot.inspector().id())
                .distinct()
                .toList();
    }

    @Override
    public String sentence() {
        if (rule == ScheduleRule.SLOT_TAKEN) {
            return first + " and " + second + " are in one slot, with "
                    + firstSlot.inspector().printedName() + " on " + when(firstSlot) + ".";
        }
        return (attendee == null ? "One person" : attendee.name()) + " is asked twice in one day: " + first + " on "
                + when(firstSlot) + " and " + second + " on " + when(secondSlot) + ".";
    }

    private static String when(Slot slot) {
        return PrintedTimes.when(slot.week().clock(), slot.span());
    }
}
