package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published week after something has happened: who is away is away, what has started is pinned as it was held, what must not
 * move is pinned too.
 *
 * <pre>{@code
 * AmendedWeek week = AmendedWeek.of(expanded, published, amendment, issues);
 * InspectionJson.write(week.input());
 * }</pre>
 *
 * @param input the inspection as it is now, every slot and commitment listed; restricted
 * @param published what people were told
 * @param notes what could not be kept as it was published, one plain sentence each, that may be handed out
 */
public record AmendedWeek(InspectionInput input, PublishedWeek published, List<String> notes) {

    public AmendedWeek {
        notes = List.copyOf(notes);
    }

    /**
     * Applies what has happened.
     *
     * @param expanded a valid inspection with every slot and commitment listed; it may have other cases, slots and
     *     inspectors than what was published
     * @param issues takes what cannot be understood: then the result is of no use
     */
    public static AmendedWeek of(InspectionInput expanded, Schedule published, Amendment amendment, Issues issues) {
        return of(expanded, published, amendment, published.edition().version() + 1, issues);
    }

    /**
     * The same where the version that is made is not the next number.
     *
     * @param version of the schedule that is made: the absences are entered with it
     */
    public static AmendedWeek of(
            InspectionInput expanded, Schedule published, Amendment amendment, int version, Issues issues) {
        List<String> notes = new ArrayList<>();
        RetainedPlacements retained = new RetainedPlacements(expanded, published, amendment, notes, issues);
        InspectionInput input = WeekHistory.amend(expanded, published, amendment, version, retained, notes, issues);
        SchedulePlacements placements = placements(input, published);
        Map<String, SlotInput> slots = new LinkedHashMap<>();
        input.slots().forEach(slot -> slots.put(slot.id(), slot));
        List<CaseInput> cases = input.cases().stream()
                .map(one -> pinned(one, slots.get(placements.slotByCase().get(one.reference())), retained))
                .toList();
        List<MeetingInput> meetings = input.meetings().stream()
                .map(meeting -> pinned(meeting, placements, retained))
                .toList();
        return new AmendedWeek(
                input.toBuilder()
                        .cases(cases)
                        .meetings(meetings)
                        .version(version)
                        .build(),
                new PublishedWeek(published, placements, amendment.from(), retained.notDone()),
                notes);
    }

    /** The same with something else to say of it, which comes first. */
    public AmendedWeek noting(List<String> more) {
        return new AmendedWeek(
                input, published, Stream.concat(more.stream(), notes.stream()).toList());
    }

    /** The case, pinned to its published slot where it stays there; one that was not done is no longer pinned to it. */
    private static CaseInput pinned(CaseInput one, @Nullable SlotInput slot, RetainedPlacements retained) {
        if (slot == null) {
            return one;
        }
        if (retained.stays(one.reference(), slot.start(), List.of(slot.inspector()))) {
            return one.withPinned(slot.id());
        }
        boolean isReleased =
                retained.notDone().contains(one.reference()) && slot.id().equals(one.pinned());
        return isReleased ? one.withPinned(null) : one;
    }

    /** The meeting, pinned to its published start and inspectors where it stays; one that was not done, no longer to that start. */
    private static MeetingInput pinned(
            MeetingInput meeting, SchedulePlacements placements, RetainedPlacements retained) {
        ScheduledMeeting old = placements.meetings().get(meeting.id());
        if (old == null || old.start() == null) {
            return meeting;
        }
        if (retained.stays(old.id(), old.start(), old.inspectors())) {
            return meeting.withPinned(new MeetingPin(old.start(), old.inspectors()));
        }
        MeetingPin pin = meeting.pinned();
        boolean isReleased = retained.notDone().contains(old.id())
                && pin != null
                && pin.start().equals(old.start());
        return isReleased ? meeting.toBuilder().pinned(null).build() : meeting;
    }

    /** Where the published cases and meetings lie, by the slots that there are now; what has none any more is left out. */
    public static SchedulePlacements placements(InspectionInput input, Schedule published) {
        Set<String> references = new LinkedHashSet<>(
                input.cases().stream().map(CaseInput::reference).toList());
        Map<String, String> slots = new LinkedHashMap<>();
        for (ScheduledCase one : published.cases()) {
            boolean isPlaced = one.slot() != null || one.start() != null;
            if (isPlaced && references.contains(one.reference())) {
                slotOf(input, one).ifPresent(slot -> slots.put(one.reference(), slot));
            }
        }
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        Set<String> team = new LinkedHashSet<>();
        input.inspectors().forEach(inspector -> team.add(inspector.id()));
        for (ScheduledMeeting meeting : published.meetings()) {
            if (meeting.start() != null && team.containsAll(meeting.inspectors())) {
                meetings.put(meeting.id(), meeting);
            }
        }
        return new SchedulePlacements(slots, meetings);
    }

    /** A slot is known by its inspector and its start: ids may have been given anew since. */
    private static Optional<String> slotOf(InspectionInput input, ScheduledCase one) {
        String inspector = one.inspector();
        LocalDateTime start = one.start();
        return input.slots().stream()
                .filter(slot -> (inspector == null || start == null)
                        ? slot.id().equals(one.slot())
                        : isAt(slot, inspector, start))
                .map(SlotInput::id)
                .min((a, b) -> Boolean.compare(b.equals(one.slot()), a.equals(one.slot())));
    }

    private static boolean isAt(SlotInput slot, String inspector, @Nullable LocalDateTime start) {
        return slot.inspector().equals(inspector) && slot.start().equals(start);
    }
}
