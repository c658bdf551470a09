package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stays where it was published: what has started, and what was frozen; but for what was to be done and was not.
 *
 * <p>It is known by what was typed after {@code --not-done} and {@code --freeze}, which may name a case, a meeting, a
 * day or an inspector. What names none of them is a fault, and says which of them it is near to.
 */
final class RetainedPlacements {

    private final InspectionInput input;
    private final @Nullable LocalDateTime from;
    private final Issues issues;
    private final Map<String, SlotInput> slots = new LinkedHashMap<>();
    private final Set<String> notDone = new LinkedHashSet<>();
    private final Set<String> frozenThings = new LinkedHashSet<>();
    private final Set<LocalDate> frozenDays = new LinkedHashSet<>();
    private final Set<String> frozenInspectors = new LinkedHashSet<>();

    RetainedPlacements(InspectionInput input, Amendment amendment, Issues issues) {
        this.input = input;
        this.from = amendment.from();
        this.issues = issues;
        input.slots().forEach(slot -> slots.put(slot.id(), slot));
        amendment.notDone().forEach(this::readNotDone);
        amendment.frozen().forEach(this::readFrozen);
    }

    /** True where a case stays in the slot in which it was published. */
    boolean staysInSlot(String reference, String slotId) {
        SlotInput slot = slots.get(slotId);
        return slot != null && stays(reference, slot.start(), List.of(slot.inspector()));
    }

    /** True where a meeting stays at its published start. */
    boolean stays(ScheduledMeeting meeting) {
        return meeting.start() != null && stays(meeting.id(), meeting.start(), meeting.inspectors());
    }

    /** References and ids of what was to be done by now and was not. */
    Set<String> notDone() {
        return notDone;
    }

    private boolean stays(String id, LocalDateTime start, List<String> inspectors) {
        if (notDone.contains(id)) {
            return false;
        }
        return (from != null && start.isBefore(from))
                || frozenThings.contains(id)
                || frozenDays.contains(start.toLocalDate())
                || inspectors.stream().anyMatch(frozenInspectors::contains);
    }

    private void readNotDone(String text) {
        String reference = known(text);
        if (reference == null) {
            issues.fault("--not-done", text, "a case of the inspection", NearestMatch.of(text, things()));
        } else if (from == null) {
            issues.fault("--not-done", text, "--from beside it, with the time up to which the other cases were done");
        } else {
            notDone.add(reference);
        }
    }

    private void readFrozen(String text) {
        String thing = known(text);
        PersonLookup.KnownPerson who = new PersonLookup(input).find(text);
        LocalDate day = day(text);
        if (thing != null) {
            if (notDone.contains(thing)) {
                issues.fault("--freeze", text, "a case that is not among those not done");
            }
            frozenThings.add(thing);
        } else if (who != null && who.isInspector()) {
            frozenInspectors.add(who.id());
        } else if (day != null) {
            frozenDays.add(day);
        } else {
            Set<String> known = things();
            input.inspectors().forEach(inspector -> known.add(inspector.id()));
            issues.fault(
                    "--freeze",
                    text,
                    "a case, a meeting, an inspector, or a day of the fieldwork week such as "
                            + input.inspection().monday(),
                    NearestMatch.of(text, known));
        }
    }

    /** The reference or meeting id that is meant, letter case apart. */
    private @Nullable String known(String text) {
        return things().stream()
                .filter(id -> id.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(null);
    }

    private Set<String> things() {
        Set<String> known = new LinkedHashSet<>();
        input.cases().stream().map(CaseInput::reference).forEach(known::add);
        input.meetings().stream().map(MeetingInput::id).forEach(known::add);
        return known;
    }

    /** The day of the fieldwork week that is meant; null where it is none, or a part of one. */
    private @Nullable LocalDate day(String text) {
        LocalDateTime moment = MomentParser.find(text.strip().toUpperCase(Locale.ROOT), false);
        LocalDate monday = input.inspection().monday();
        boolean isDay = moment != null
                && text.strip().length() == monday.toString().length()
                && !moment.toLocalDate().isBefore(monday)
                && moment.toLocalDate().isBefore(monday.plusDays(7));
        return isDay && moment != null ? moment.toLocalDate() : null;
    }
}
