package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An inspection and its placements, looked up by plain loops over what was typed. */
final class PlainFacts {

    private static final long GAP = 15;

    /** A case in a slot, and who is in the room. */
    record Placed(
            CaseInput one,
            SlotInput slot,
            Period interview,
            @Nullable Person attendee,
            boolean standIn) {}

    /** A meeting that has a start. */
    record Held(MeetingInput meeting, Period period, List<String> inspectors) {}

    /** Something at a place. */
    record Event(Period period, @Nullable String site) {}

    private final InspectionInput input;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<String, Inspector> inspectors;
    private final Map<String, Person> people;
    private final Map<String, SlotInput> slots;

    PlainFacts(InspectionInput input, SchedulePlacements placements) {
        this.input = input;
        this.inspectors = input.inspectors().stream().collect(Collectors.toMap(Inspector::id, Function.identity()));
        this.people = input.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.slots = input.slots().stream().collect(Collectors.toMap(SlotInput::id, Function.identity()));
        for (CaseInput one : input.cases()) {
            String slot = placements.slotByCase().get(one.reference());
            if (slot != null) {
                placed.add(placed(one, Objects.requireNonNull(slots.get(slot))));
            }
        }
        for (MeetingInput meeting : input.meetings()) {
            ScheduledMeeting at = placements.meetings().get(meeting.id());
            if (at != null && at.start() != null) {
                LocalDateTime end = at.start().plusMinutes(meeting.minutes());
                held.add(new Held(meeting, new Period(at.start(), end), at.inspectors()));
            }
        }
    }

    /** A case in a slot, and nothing else in the week. */
    static PlainFacts alone(InspectionInput input, CaseInput one, SlotInput slot) {
        return new PlainFacts(input, new SchedulePlacements(Map.of(one.reference(), slot.id()), Map.of()));
    }

    private Placed placed(CaseInput one, SlotInput slot) {
        Person manager = one.caseManager() == null ? null : person(one.caseManager());
        Person standIn = one.standIn() == null ? null : person(one.standIn());
        Period interview = PlainInterview.of(input, one, slot.period());
        if (manager == null) {
            return new Placed(one, slot, interview, null, false);
        }
        if (!isBusy(manager, interview)) {
            return new Placed(one, slot, interview, manager, false);
        }
        boolean takesOver = standIn != null && !isBusy(standIn, interview);
        return new Placed(one, slot, interview, takesOver ? standIn : null, takesOver);
    }

    InspectionInput input() {
        return input;
    }

    List<Placed> placed() {
        return placed;
    }

    List<Held> held() {
        return held;
    }

    List<Placed> placedWith(String inspector) {
        return placed.stream()
                .filter(at -> at.slot().inspector().equals(inspector))
                .toList();
    }

    List<Held> heldBy(String inspector) {
        return held.stream()
                .filter(meeting -> meeting.inspectors().contains(inspector))
                .toList();
    }

    List<SlotInput> slotsOf(String inspector) {
        return input.slots().stream()
                .filter(slot -> slot.inspector().equals(inspector))
                .toList();
    }

    Inspector inspector(String id) {
        return Objects.requireNonNull(inspectors.get(id));
    }

    Person person(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    List<Commitment> commitmentsOf(String inspector) {
        return input.commitments().stream()
                .filter(commitment -> commitment.inspectors().contains(inspector))
                .toList();
    }

    /** How many commitments and unavailabilities of the inspector overlap the period. */
    int blockers(String inspector, Period period) {
        int count = 0;
        for (Commitment commitment : commitmentsOf(inspector)) {
            count += commitment.period().overlaps(period) ? 1 : 0;
        }
        for (Unavailability away : inspector(inspector).unavailable()) {
            count += away.period().overlaps(period) ? 1 : 0;
        }
        return count;
    }

    boolean isBusy(Person person, Period period) {
        for (Unavailability away : person.unavailable()) {
            if (away.period().overlaps(period)) {
                return true;
            }
        }
        for (Commitment commitment : input.commitments()) {
            if (commitment.people().contains(person.id()) && commitment.period().overlaps(period)) {
                return true;
            }
        }
        return false;
    }

    /** True where two events leave one person less than the gap, or overlap. */
    boolean isClose(Event one, Event other) {
        if (one.period().overlaps(other.period())) {
            return true;
        }
        boolean before = !one.period().end().isAfter(other.period().start());
        Duration between = before
                ? Duration.between(one.period().end(), other.period().start())
                : Duration.between(other.period().end(), one.period().start());
        return between.toMinutes() < gap(one.site(), other.site());
    }

    private long gap(@Nullable String from, @Nullable String to) {
        if (from == null || to == null || from.equals(to)) {
            return GAP;
        }
        for (Travel road : input.travel()) {
            if (road.from().equals(from) && road.to().equals(to)
                    || road.from().equals(to) && road.to().equals(from)) {
                return Math.max(GAP, road.minutes());
            }
        }
        return GAP;
    }

    /** What needs a gap in an inspector's week: slots in use, meetings; then commitments that are no rest. */
    List<Event> decided(String inspector) {
        List<Event> events = new ArrayList<>();
        for (SlotInput slot : slotsOf(inspector)) {
            if (placed.stream().anyMatch(at -> at.slot().equals(slot))) {
                events.add(new Event(slot.period(), inspector(inspector).site()));
            }
        }
        for (Held meeting : heldBy(inspector)) {
            events.add(new Event(meeting.period(), siteOf(meeting, inspector)));
        }
        return events;
    }

    List<Event> fixed(String inspector) {
        return commitmentsOf(inspector).stream()
                .filter(commitment -> commitment.kind() != CommitmentKind.BREAK
                        && commitment.kind() != CommitmentKind.LUNCH
                        && commitment.kind() != CommitmentKind.TRAVEL)
                .map(commitment ->
                        new Event(commitment.period(), inspector(inspector).site()))
                .toList();
    }

    @Nullable String siteOf(Held meeting, String inspector) {
        String own = meeting.meeting().site();
        return own != null ? own : inspector(inspector).site();
    }

    static boolean isWithinAny(List<Period> periods, Period period) {
        return periods.stream().anyMatch(candidate -> candidate.contains(period));
    }
}
