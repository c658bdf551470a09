package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What had begun before a week is solved again: it was held, and stays as it was held, at its start, with its inspector and
 * with whoever attended (W2-018).
 *
 * <p>The published schedule says how that was; the inspection, as it is now, may say otherwise: somebody is written down as away
 * who came, a case is another's by now, a slot is gone. Who attends follows from case and slot alone, here and for whoever
 * recounts the schedule. So the inspection is put right where the two differ, as little as that takes, and a note says so of
 * each. An absence that is reported now counts from now on, and not while the person was in something that had begun.
 */
final class WeekHistory {

    private final Schedule published;
    private final LocalDateTime from;
    private final Issues issues;
    private final Set<String> notes = new LinkedHashSet<>();
    private final InspectionInput expanded;
    private final Map<String, Inspector> inspectors = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, CaseInput> cases = new LinkedHashMap<>();
    private final Map<String, MeetingInput> meetings = new LinkedHashMap<>();
    private final List<SlotInput> slots;
    private final List<Commitment> commitments;
    private List<EnteredAbsence> entered;
    private final List<HeldCase> heldCases = new ArrayList<>();
    private final List<HeldMeeting> heldMeetings = new ArrayList<>();

    /**
     * A case that was held.
     *
     * @param interview when somebody attended, or would have
     * @param attendee null: nobody
     */
    private record HeldCase(
            String reference,
            SlotInput slot,
            Period interview,
            @Nullable String attendee) {}

    /** A meeting that was held. */
    private record HeldMeeting(String id, Period period, List<String> inspectors) {}

    private WeekHistory(InspectionInput expanded, Schedule published, LocalDateTime from, Issues issues) {
        this.expanded = expanded;
        this.published = published;
        this.from = from;
        this.issues = issues;
        slots = new ArrayList<>(expanded.slots());
        commitments = new ArrayList<>(expanded.commitments());
        entered = expanded.absences();
        expanded.inspectors().forEach(one -> inspectors.put(one.id(), one));
        expanded.people().forEach(one -> people.put(one.id(), one));
        expanded.cases().forEach(one -> cases.put(one.reference(), one));
        expanded.meetings().forEach(one -> meetings.put(one.id(), one));
    }

    /**
     * The inspection with the absences that were reported, and with what was held as it was held.
     *
     * @param version of the schedule that is made because of it: the absences are entered with it
     * @param retained which of what was published had begun and was done
     * @param notes takes a plain sentence for each thing that was put right; they may be handed out
     * @param issues takes what cannot be put right
     */
    static InspectionInput amend(
            InspectionInput expanded,
            Schedule published,
            Amendment amendment,
            int version,
            RetainedPlacements retained,
            List<String> notes,
            Issues issues) {
        InspectionInput input = expanded;
        LocalDateTime from = amendment.from();
        List<Absence> absences = amendment.absences();
        if (from != null) {
            WeekHistory history = new WeekHistory(expanded, published, from, issues);
            history.find(retained);
            absences = absences.stream().flatMap(history::whatCountsOf).toList();
            input = history.keep();
            notes.addAll(history.notes);
        }
        List<EnteredAbsence> entered = new ArrayList<>(input.absences());
        for (Absence absence : absences) {
            input = absence.addTo(input);
            entered.add(absence.entered(version));
        }
        return input.withAbsences(entered);
    }

    private void find(RetainedPlacements retained) {
        for (ScheduledCase one : published.cases()) {
            String inspector = one.inspector();
            LocalDateTime start = one.start();
            if (inspector != null
                    && start != null
                    && cases.containsKey(one.reference())
                    && retained.isOver(one.reference(), start)
                    && isInTeam(one.reference(), start, List.of(inspector))) {
                SlotInput slot = slot(one, inspector, start);
                heldCases.add(new HeldCase(one.reference(), slot, interview(one.reference(), slot), one.attendee()));
            }
        }
        for (ScheduledMeeting one : published.meetings()) {
            LocalDateTime start = one.start();
            MeetingInput meeting = meetings.get(one.id());
            if (start != null
                    && meeting != null
                    && retained.isOver(one.id(), start)
                    && isInTeam(one.id(), start, one.inspectors())) {
                LocalDateTime end = Objects.requireNonNullElse(one.end(), start.plusMinutes(meeting.minutes()));
                heldMeetings.add(new HeldMeeting(one.id(), new Period(start, end), one.inspectors()));
            }
        }
    }

    /** False, and a fault, where an inspector who held it is no longer listed: nobody else held it. */
    private boolean isInTeam(String id, LocalDateTime start, List<String> held) {
        List<String> gone =
                held.stream().filter(one -> !inspectors.containsKey(one)).toList();
        gone.forEach(one -> issues.fault(
                "the team, " + one,
                one,
                one + " still in the list, who held " + id + " on " + PlainTime.of(start) + " before --from; if " + one
                        + " is away since then, say so with --absent"));
        return gone.isEmpty();
    }

    /** The slot in which a case was held, as long as it was then; one that is no longer listed is listed again. */
    private SlotInput slot(ScheduledCase one, String inspector, LocalDateTime start) {
        for (int i = 0; i < slots.size(); i++) {
            SlotInput slot = slots.get(i);
            if (slot.inspector().equals(inspector) && slot.start().equals(start)) {
                LocalDateTime end = Objects.requireNonNullElse(one.end(), slot.end());
                if (!end.equals(slot.end())) {
                    slots.set(i, new SlotInput(slot.id(), inspector, start, end));
                    note(one.reference(), slots.get(i).period(), "was held: its slot keeps the end of then");
                }
                return slots.get(i);
            }
        }
        int needed = Objects.requireNonNull(cases.get(one.reference()))
                .requiredMinutes(expanded.inspection().programme());
        LocalDateTime end = Objects.requireNonNullElse(one.end(), start.plusMinutes(needed));
        SlotInput slot = new SlotInput(freeId(one.slot(), inspector), inspector, start, end);
        slots.add(slot);
        String length = one.end() == null ? ", for as long as the case needs: its end was not published" : "";
        note(
                one.reference(),
                slot.period(),
                "was held: its slot of "
                        + Objects.requireNonNull(inspectors.get(inspector)).printedName() + " stays in the inspection"
                        + length);
        return slot;
    }

    private String freeId(@Nullable String former, String inspector) {
        Set<String> taken = new HashSet<>();
        published.cases().stream()
                .map(ScheduledCase::slot)
                .filter(Objects::nonNull)
                .forEach(taken::add);
        taken.remove(former);
        slots.forEach(slot -> taken.add(slot.id()));
        String id = former;
        for (int number = 1; id == null || taken.contains(id); number++) {
            id = inspector + "-" + number;
        }
        return id;
    }

    /** When somebody attends, or would, by the case and the slot as they are now. */
    private Period interview(String reference, SlotInput slot) {
        return Objects.requireNonNull(cases.get(reference))
                .interview(expanded.inspection().programme(), slot.period());
    }

    /** What is left of an absence from now on, less what the person was in by now. */
    private Stream<Absence> whatCountsOf(Absence absence) {
        Unavailability reported = new Unavailability(absence.start(), absence.end(), "");
        List<Unavailability> left = reported.without(new Period(LocalDateTime.MIN, from));
        for (Map.Entry<String, Period> held : heldBy(absence).entrySet()) {
            left = Unavailability.without(left, held.getValue());
            if (reported.period().overlaps(held.getValue())) {
                noteOfAbsence(absence.name(expanded), held.getKey(), held.getValue());
            }
        }
        if (!absence.end().isAfter(from)) {
            notes.add("The absence of " + absence.name(expanded) + " is over by " + PlainTime.of(from)
                    + ": it changes nothing.");
        }
        return left.stream().map(one -> new Absence(absence.who(), absence.isInspector(), one.start(), one.end()));
    }

    /** What somebody was in that was held, meetings too: the times by case or meeting. */
    private Map<String, Period> heldBy(Absence absence) {
        Map<String, Period> held = new LinkedHashMap<>();
        for (HeldCase one : heldCases) {
            if (absence.isInspector() && one.slot().inspector().equals(absence.who())) {
                held.put(one.reference(), one.slot().period());
            } else if (!absence.isInspector() && absence.who().equals(one.attendee())) {
                held.put(one.reference(), one.interview());
            }
        }
        for (HeldMeeting one : heldMeetings) {
            if (absence.isInspector()
                    ? one.inspectors().contains(absence.who())
                    : attendees(one).contains(absence.who())) {
                held.put(one.id(), one.period());
            }
        }
        return held;
    }

    private List<String> attendees(HeldMeeting held) {
        return Objects.requireNonNull(meetings.get(held.id())).attendees().stream()
                .map(Attendee::person)
                .toList();
    }

    private InspectionInput keep() {
        heldCases.forEach(one -> freeInspector(
                one.slot().inspector(), one.reference(), one.slot().period()));
        heldCases.forEach(this::freeAttendee);
        heldMeetings.forEach(this::keep);
        heldCases.forEach(this::keepAttendee);
        return expanded.toBuilder()
                .inspectors(List.copyOf(inspectors.values()))
                .people(List.copyOf(people.values()))
                .slots(slots)
                .commitments(commitments)
                .cases(List.copyOf(cases.values()))
                .meetings(List.copyOf(meetings.values()))
                .absences(entered)
                .build();
    }

    private void freeInspector(String id, String held, Period period) {
        Inspector inspector = Objects.requireNonNull(inspectors.get(id));
        List<Unavailability> left = Unavailability.without(inspector.unavailable(), period);
        if (!left.equals(inspector.unavailable())) {
            inspectors.put(id, inspector.withUnavailable(left));
            entered = EnteredAbsence.without(entered, id, period);
            noteOfAbsence(inspector.printedName(), held, period);
        }
    }

    /** Whoever attended was there. Somebody who is no longer listed, is listed again. */
    private void freeAttendee(HeldCase held) {
        String who = held.attendee();
        if (who != null) {
            people.computeIfAbsent(who, this::former);
            free(who, held.reference(), held.interview());
        }
    }

    private Person former(String id) {
        String name = published.people().stream()
                .filter(one -> one.id().equals(id))
                .map(NamedPerson::name)
                .findFirst()
                .orElse("");
        return Person.builder(id, name).build();
    }

    private void free(String id, String held, Period period) {
        Person person = Objects.requireNonNull(people.get(id));
        List<Unavailability> left = Unavailability.without(person.unavailable(), period);
        if (!left.equals(person.unavailable())) {
            people.put(id, person.withUnavailable(left));
            entered = EnteredAbsence.without(entered, id, period);
            noteOfAbsence(name(id), held, period);
        }
        for (int i = 0; i < commitments.size(); i++) {
            Commitment one = commitments.get(i);
            if (one.people().contains(id) && one.period().overlaps(period)) {
                commitments.set(
                        i,
                        new Commitment(
                                one.inspectors(),
                                one.start(),
                                one.end(),
                                one.kind(),
                                one.label(),
                                one.people().stream()
                                        .filter(other -> !other.equals(id))
                                        .toList()));
                note(held, period, "was held with " + name(id) + ", who is left out of what else is agreed for then");
            }
        }
    }

    /** A meeting keeps its length and who held it, at a time that is open for it, and was not empty. */
    private void keep(HeldMeeting held) {
        MeetingInput meeting = Objects.requireNonNull(meetings.get(held.id()));
        MeetingInput.Builder changed = meeting.toBuilder();
        int minutes = (int)
                Duration.between(held.period().start(), held.period().end()).toMinutes();
        if (minutes != meeting.minutes()) {
            changed = changed.minutes(minutes);
            note(held.id(), held.period(), "was held: it keeps the length of then");
        }
        if (!meeting.inspectors().allows(held.inspectors())) {
            changed = changed.inspectors(new MeetingHolders(held.inspectors(), List.of(), 1));
            note(held.id(), held.period(), "was held by " + String.join(", ", held.inspectors()) + ": that stays");
        }
        if (!meeting.windows().isEmpty()
                && meeting.windows().stream().noneMatch(window -> window.contains(held.period()))) {
            List<Period> windows = new ArrayList<>(meeting.windows());
            windows.add(held.period());
            changed = changed.windows(windows);
            note(held.id(), held.period(), "was held: that time stays open for it");
        }
        meetings.put(held.id(), changed.build());
        held.inspectors().forEach(one -> freeInspector(one, held.id(), held.period()));
        List<String> required = meeting.attendees().stream()
                .filter(Attendee::required)
                .map(Attendee::person)
                .toList();
        if (required.stream().noneMatch(one -> isFree(one, held.period()))) {
            required.forEach(one -> free(one, held.id(), held.period()));
        }
    }

    /**
     * Makes whoever attended follow from case and slot. An interview by the stand-in, and a file read, are still what they were
     * where the others can be written down as away for that hour; where they cannot, because they were in something else or the
     * hour is not over, the case is that of who attended, or a file read by decision.
     */
    private void keepAttendee(HeldCase held) {
        CaseInput one = Objects.requireNonNull(cases.get(held.reference()));
        String who = held.attendee();
        List<String> others = Stream.of(one.caseManager(), one.standIn())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .takeWhile(id -> !id.equals(who))
                .filter(id -> isFree(id, held.interview()))
                .toList();
        if (one.caseManager() == null ? who == null : others.isEmpty() && mayAttend(one, who)) {
            return;
        }
        if (one.caseManager() != null
                && mayAttend(one, who)
                && others.stream().noneMatch(id -> isElsewhere(id, held))) {
            others.forEach(id -> beAway(id, held));
        } else if (who == null) {
            cases.put(
                    held.reference(),
                    one.toBuilder().caseManager(null).standIn(null).build());
            note(
                    held.reference(),
                    held.slot().period(),
                    "was read from the file: that stays, as a file read by decision");
        } else {
            String standIn = who.equals(one.standIn()) ? null : one.standIn();
            cases.put(
                    held.reference(),
                    one.toBuilder().caseManager(who).standIn(standIn).build());
            note(held.reference(), held.slot().period(), "was held with " + name(who) + ": the case stays theirs");
        }
    }

    /** True where nobody attended, or one of those who may. */
    private static boolean mayAttend(CaseInput one, @Nullable String who) {
        return who == null || who.equals(one.caseManager()) || who.equals(one.standIn());
    }

    private void beAway(String id, HeldCase held) {
        Person person = Objects.requireNonNull(people.get(id));
        List<Unavailability> more = new ArrayList<>(person.unavailable());
        more.add(new Unavailability(held.interview().start(), held.interview().end(), ""));
        people.put(id, person.withUnavailable(more));
        note(held.reference(), held.slot().period(), "was held without " + name(id) + ": that stays");
    }

    /** True where somebody cannot be written down as away: they were in something else, or are wanted yet in that hour. */
    private boolean isElsewhere(String id, HeldCase held) {
        Period period = held.interview();
        return period.end().isAfter(from)
                || heldCases.stream()
                        .anyMatch(one ->
                                id.equals(one.attendee()) && one.interview().overlaps(period))
                || heldMeetings.stream()
                        .anyMatch(one ->
                                attendees(one).contains(id) && one.period().overlaps(period));
    }

    private boolean isFree(String id, Period period) {
        Person person = people.get(id);
        return person != null
                && person.unavailable().stream().noneMatch(one -> one.period().overlaps(period))
                && commitments.stream()
                        .noneMatch(
                                one -> one.people().contains(id) && one.period().overlaps(period));
    }

    private void note(String id, Period period, String what) {
        notes.add(id + ", " + PrintedTimes.when(period) + ", " + what + ".");
    }

    private void noteOfAbsence(String name, String held, Period period) {
        notes.add(name + " was there for " + held + ", " + PrintedTimes.when(period)
                + ": the absence leaves that time out.");
    }

    /** The name of a person; the id where there is none. */
    private String name(String id) {
        Person person = people.get(id);
        return person == null ? id : person.printedName();
    }
}
