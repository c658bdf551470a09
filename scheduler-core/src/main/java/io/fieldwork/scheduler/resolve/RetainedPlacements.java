package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import io.fieldwork.scheduler.validate.PlainTime;
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
    private final List<String> notes;
    private final Issues issues;

    /** When each case and meeting was to begin; what had no place is not among them. */
    private final Map<String, LocalDateTime> starts = new LinkedHashMap<>();

    private final Set<String> notDone = new LinkedHashSet<>();
    private final Set<String> frozenThings = new LinkedHashSet<>();
    private final Set<LocalDate> frozenDays = new LinkedHashSet<>();
    private final Set<String> frozenInspectors = new LinkedHashSet<>();

    /**
     * Reads what was typed.
     *
     * @param notes takes a plain sentence for what was frozen and has no place to stay in
     */
    RetainedPlacements(
            InspectionInput input, Schedule published, Amendment amendment, List<String> notes, Issues issues) {
        this.input = input;
        this.from = amendment.from();
        this.notes = notes;
        this.issues = issues;
        for (ScheduledCase one : published.cases()) {
            if (one.start() != null) {
                starts.put(one.reference(), one.start());
            }
        }
        for (ScheduledMeeting meeting : published.meetings()) {
            if (meeting.start() != null) {
                starts.put(meeting.id(), meeting.start());
            }
        }
        amendment.notDone().forEach(this::readNotDone);
        amendment.frozen().forEach(this::readFrozen);
    }

    /** True where a case or meeting stays at that start with those inspectors, as it was published. */
    boolean stays(String id, LocalDateTime start, List<String> inspectors) {
        if (notDone.contains(id)) {
            return false;
        }
        return isOver(id, start)
                || frozenThings.contains(id)
                || frozenDays.contains(start.toLocalDate())
                || inspectors.stream().anyMatch(frozenInspectors::contains);
    }

    /** True where it had begun by now and was done. */
    boolean isOver(String id, LocalDateTime start) {
        return from != null && start.isBefore(from) && !notDone.contains(id);
    }

    /** References and ids of what was to be done by now and was not. */
    Set<String> notDone() {
        return notDone;
    }

    private void readNotDone(String text) {
        String reference = known(text);
        if (reference == null) {
            issues.fault(place("--not-done", text), text, "a case of the inspection", NearestMatch.of(text, things()));
            return;
        }
        LocalDateTime start = starts.get(reference);
        if (from == null) {
            issues.fault(
                    place("--not-done", text),
                    text,
                    "--from beside it, with the time up to which the other cases were done");
        } else if (start == null) {
            issues.fault(
                    place("--not-done", text),
                    text,
                    "a case or meeting that was to be done before --from; this one has no place in the published schedule");
        } else if (!start.isBefore(from)) {
            issues.fault(
                    place("--not-done", text),
                    text,
                    "a case or meeting that was to be done before --from (" + PlainTime.of(from) + "); this one begins "
                            + PlainTime.of(start));
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
                issues.fault(place("--freeze", text), text, "a case that is not among those not done");
            }
            if (!starts.containsKey(thing)) {
                notes.add(thing
                        + " is to stay where it is, but has no place in the published schedule: it may be given one.");
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
                    place("--freeze", text),
                    text,
                    "a case, a meeting, an inspector, or a day of the fieldwork week such as "
                            + input.inspection().monday(),
                    NearestMatch.of(text, known));
        }
    }

    /** Each text is a place of its own, so that all that is wrong is said at once. */
    private static String place(String option, String text) {
        return option + " \"" + text + "\"";
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
