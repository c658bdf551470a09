package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule that one case breaks, or that costs something, where it lies. */
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
            return reference + " has no slot.";
        }
        String at = "with " + slot.inspector().printedName() + " on "
                + Words.when(slot.week().clock(), slot.span());
        return reference + " " + at + ": " + what(slot) + ".";
    }

    private String what(Slot at) {
        return switch (rule) {
            case SLOT_TOO_SHORT -> "the case needs " + requiredMinutes + " minutes and the slot has " + at.minutes();
            case LOCAL_ASSESSOR_COMPLEX_ON_MONDAY -> "a local assessor takes no complex case on the Monday";
            case FIRST_DAY_BACK -> "it is the first day back of " + name(attendee);
            case CONFLICT_OF_INTEREST -> "the inspector declared a conflict of interest";
            case FILE_READ -> name(caseManager) + " is unavailable and no stand-in is free, so the file alone is read";
            case STAND_IN -> name(attendee) + " stands in for " + name(caseManager);
            case ABSENT_LAST_WEEK_EARLY ->
                name(attendee) + " was absent the week before, and " + amount + " later "
                        + (amount == 1 ? "day is" : "days are") + " left";
            case CASE_MANAGER_TRAVELS -> name(attendee) + " works at another site";
            case PREFERRED_TIME -> "it is outside the preferred times of " + name(attendee);
            case MOVED_TIME -> "it was published for " + publishedTime();
            case MOVED_INSPECTOR -> "it was published with another inspector";
            default -> rule.counts();
        };
    }

    private String publishedTime() {
        PublishedCase old = Objects.requireNonNull(published);
        return Words.day(old.start().toLocalDate()) + " " + Words.time(old.start());
    }

    private static String name(@Nullable Person person) {
        return person == null ? "nobody" : person.name();
    }
}
