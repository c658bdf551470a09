package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that one case breaks, or that costs something, where it lies; or that it has no slot.
 *
 * @param amount how many matches of the rule this is
 * @param requiredMinutes minutes that a slot must have for the case
 * @param slot where it lies; null where it has no slot
 * @param attendee who is in the room; null for a file read
 * @param published where an earlier, published schedule had it, or null
 */
public record CaseMatch(
        ScheduleRule rule,
        int amount,
        String reference,
        int requiredMinutes,
        @Nullable Slot slot,
        @Nullable Person caseManager,
        @Nullable Person attendee,
        @Nullable PublishedCase published)
        implements RuleMatch {

    /** The case as it stands now. */
    public static CaseMatch of(ScheduleRule rule, CaseAssessment one, int amount) {
        Slot slot = one.getSlot();
        return new CaseMatch(
                rule,
                amount,
                one.getReference(),
                one.getRequiredMinutes(),
                slot,
                one.getCaseManager(),
                slot == null ? null : one.getAttendee(),
                one.getPublished());
    }

    @Override
    public List<String> cases() {
        return List.of(reference);
    }

    @Override
    public List<String> inspectors() {
        return slot == null ? List.of() : List.of(slot.inspector().id());
    }

    @Override
    public String sentence() {
        if (slot == null) {
            return reference + " " + UnaryRules.ofCase(this) + ".";
        }
        String at = "with " + slot.inspector().printedName() + " on "
                + PrintedTimes.when(slot.week().clock(), slot.span());
        return reference + " " + at + ": " + UnaryRules.ofCase(this) + ".";
    }
}
