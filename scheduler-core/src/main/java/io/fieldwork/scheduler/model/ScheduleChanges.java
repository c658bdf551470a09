package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What changed between a published schedule and the one that comes after it (W2-018, OUT-023).
 *
 * <pre>{@code ScheduleChanges.between(expanded, published, schedule).movedCases()}</pre>
 *
 * @param all cases in the order of the inspection, then meetings, then what was dropped from the inspection; what did not
 *     change is not listed
 */
public record ScheduleChanges(List<ScheduleChange> all) {

    public static final ScheduleChanges NONE = new ScheduleChanges(List.of());

    public ScheduleChanges {
        all = List.copyOf(all);
    }

    /**
     * Compares two schedules.
     *
     * @param expanded the inspection as it is now, absences included
     * @param before the published schedule; it may be one of an earlier form of the inspection
     * @param after a schedule of the inspection
     */
    public static ScheduleChanges between(InspectionInput expanded, Schedule before, Schedule after) {
        ChangeReasons reasons = new ChangeReasons(expanded, after);
        List<ScheduleChange> changes = new ArrayList<>();
        Map<String, Place> cases = new LinkedHashMap<>();
        before.cases().forEach(one -> putPlace(cases, one.reference(), place(one)));
        for (ScheduledCase one : after.cases()) {
            Place old = cases.remove(one.reference());
            compare(Subject.CASE, one.reference(), old, place(one), reasons, changes);
        }
        Map<String, Place> meetings = new LinkedHashMap<>();
        before.meetings().forEach(meeting -> putPlace(meetings, meeting.id(), place(meeting)));
        for (ScheduledMeeting meeting : after.meetings()) {
            Place old = meetings.remove(meeting.id());
            compare(Subject.MEETING, meeting.id(), old, place(meeting), reasons, changes);
        }
        cases.forEach((id, old) -> changes.add(dropped(Subject.CASE, id, old)));
        meetings.forEach((id, old) -> changes.add(dropped(Subject.MEETING, id, old)));
        return new ScheduleChanges(changes);
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

    private static void putPlace(Map<String, Place> places, String id, @Nullable Place place) {
        if (place != null) {
            places.put(id, place);
        }
    }

    private static void compare(
            Subject subject,
            String id,
            @Nullable Place before,
            @Nullable Place after,
            ChangeReasons reasons,
            List<ScheduleChange> changes) {
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

    private static ScheduleChange dropped(Subject subject, String id, Place old) {
        return new ScheduleChange(subject, Kind.DROPPED, id, old, null, ChangeReasons.DROPPED);
    }

    private static @Nullable Place place(ScheduledCase one) {
        return one.start() == null || one.end() == null || one.inspector() == null
                ? null
                : new Place(one.start(), one.end(), one.interviewStart(), List.of(one.inspector()), one.attendee());
    }

    private static @Nullable Place place(ScheduledMeeting meeting) {
        return meeting.start() == null || meeting.end() == null
                ? null
                : new Place(meeting.start(), meeting.end(), meeting.start(), meeting.inspectors(), null);
    }
}
