package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What changed between a published schedule and the one that comes after it (W2-018, OUT-023).
 *
 * <pre>{@code ScheduleChanges.between(expanded, published, schedule).movedCases()}</pre>
 *
 * @param all cases in the order of the inspection, then meetings, then what was dropped from the inspection; what did not
 *     change is not listed
 * @param from what began before it is over; null: nothing is
 * @param formerPeople whom the published schedule names: somebody may have left the inspection since and must be told by name
 */
public record ScheduleChanges(
        List<ScheduleChange> all, @Nullable LocalDateTime from, List<NamedPerson> formerPeople) {

    public static final ScheduleChanges NONE = new ScheduleChanges(List.of(), null, List.of());

    public ScheduleChanges {
        all = List.copyOf(all);
        formerPeople = List.copyOf(formerPeople);
    }

    /** Compares two schedules of a week of which all is still open. */
    public static ScheduleChanges between(InspectionInput expanded, Schedule before, Schedule after) {
        return between(expanded, before, after, null, false);
    }

    /**
     * Compares two schedules.
     *
     * @param expanded the inspection as it is now, absences included
     * @param before the published schedule; it may be one of an earlier form of the inspection
     * @param after a schedule of the inspection
     * @param from what began before it is over; null: nothing is
     * @param cutShort true where the search was ended before it was through
     */
    public static ScheduleChanges between(
            InspectionInput expanded, Schedule before, Schedule after, @Nullable LocalDateTime from, boolean cutShort) {
        PlacedWeek old = PlacedWeek.of(before);
        PlacedWeek now = PlacedWeek.of(after);
        ChangeReasons reasons = new ChangeReasons(expanded, old, now, from, cutShort);
        List<ScheduleChange> changes = new ArrayList<>();
        for (ScheduledCase one : after.cases()) {
            compare(Subject.CASE, one.reference(), old.cases(), now.cases(), reasons, changes);
        }
        for (ScheduledMeeting one : after.meetings()) {
            compare(Subject.MEETING, one.id(), old.meetings(), now.meetings(), reasons, changes);
        }
        Set<String> listed = new HashSet<>();
        after.cases().forEach(one -> listed.add(one.reference()));
        addDropped(Subject.CASE, old.cases(), listed, changes);
        listed.clear();
        after.meetings().forEach(one -> listed.add(one.id()));
        addDropped(Subject.MEETING, old.meetings(), listed, changes);
        return new ScheduleChanges(changes, from, before.people());
    }

    /** The same, where people moved these cases and meetings by hand: of them it is not said that the week is better so. */
    public ScheduleChanges movedByHand(Set<String> ids) {
        List<ScheduleChange> said = all.stream()
                .map(one -> ids.contains(one.id()) ? one.because(ChangeReasons.ofMovedByHand(one.why())) : one)
                .toList();
        return new ScheduleChanges(said, from, formerPeople);
    }

    /** Cases placed before and after whose start or inspector differs. */
    public int movedCases() {
        return count(change -> change.isCase() && change.kind() == Kind.MOVED);
    }

    /** Meetings placed before and after whose start or inspectors differ. */
    public int movedMeetings() {
        return count(change -> !change.isCase() && change.kind() == Kind.MOVED);
    }

    /** Cases and meetings that have a place now and had none. */
    public int newlyPlaced() {
        return count(change -> change.kind() == Kind.NEWLY_PLACED);
    }

    /** Cases and meetings that had a place, are still in the inspection, and have none now. */
    public int newlyUnplaced() {
        return count(change -> change.kind() == Kind.NEWLY_UNPLACED);
    }

    /** Cases and meetings that had a place and are no longer in the inspection. */
    public int withdrawn() {
        return count(change -> change.kind() == Kind.DROPPED);
    }

    /** Cases placed before and after in which somebody else, or nobody, is interviewed; moved or not. */
    public int changedAttendees() {
        return count(ScheduleChange::hasNewAttendee);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    private int count(Predicate<ScheduleChange> kind) {
        return (int) all.stream().filter(kind).count();
    }

    private static void compare(
            Subject subject,
            String id,
            Map<String, Place> old,
            Map<String, Place> now,
            ChangeReasons reasons,
            List<ScheduleChange> changes) {
        Place before = old.get(id);
        Place after = now.get(id);
        Kind kind = kind(before, after);
        if (kind != null) {
            changes.add(new ScheduleChange(subject, kind, id, before, after, reasons.why(subject, id, before, after)));
        }
    }

    private static @Nullable Kind kind(@Nullable Place before, @Nullable Place after) {
        if (before == null) {
            return after == null ? null : Kind.NEWLY_PLACED;
        }
        if (after == null) {
            return Kind.NEWLY_UNPLACED;
        }
        ScheduleChange pair = new ScheduleChange(Subject.CASE, Kind.MOVED, "", before, after, "");
        if (pair.hasNewTime() || pair.hasNewInspectors()) {
            return Kind.MOVED;
        }
        return pair.hasNewAttendee() ? Kind.ATTENDEE_CHANGED : null;
    }

    private static void addDropped(
            Subject subject, Map<String, Place> old, Set<String> listed, List<ScheduleChange> changes) {
        old.forEach((id, place) -> {
            if (!listed.contains(id)) {
                changes.add(new ScheduleChange(subject, Kind.DROPPED, id, place, null, ChangeReasons.DROPPED));
            }
        });
    }
}
