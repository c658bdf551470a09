package io.fieldwork.scheduler.solver.board;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.PublishedMeeting;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people were told, and from when on it can still be changed: the published schedule as a start for a search and as
 * that against which moves are counted.
 *
 * @param schedule the published schedule, against which moves are counted
 * @param placements where it has the cases and meetings that are in the inspection still; what has no slot any more is left out
 * @param earliest nothing is given an earlier start, and of what began before it no promise is counted; null: all of the week
 *     is still open
 * @param notDone references and ids of what was to be done before that and was not: its promises are counted all the same
 */
public record PublishedWeek(
        Schedule schedule,
        SchedulePlacements placements,
        @Nullable LocalDateTime earliest,
        Set<String> notDone) {

    public PublishedWeek {
        notDone = Collections.unmodifiableSet(new LinkedHashSet<>(notDone));
    }

    /** A week of which all is still open. */
    public static PublishedWeek open(Schedule schedule, SchedulePlacements placements) {
        return new PublishedWeek(schedule, placements, null, Set.of());
    }

    /** What people had been told, to count by alone: where it all lies by the slots of today is not asked. */
    public static PublishedWeek toCountBy(ReplacedVersion told, String inspection) {
        return new PublishedWeek(
                told.told(inspection),
                new SchedulePlacements(Map.of(), Map.of()),
                told.from(),
                new LinkedHashSet<>(told.notDone()));
    }

    /** The same as the version that is made of it carries it. */
    public ReplacedVersion replaced() {
        return ReplacedVersion.of(schedule, earliest, List.copyOf(notDone));
    }

    /** The inspection with what was published, nothing placed yet. */
    public Inspection build(InspectionInput expanded) {
        Inspection inspection = InspectionBuilder.build(expanded, schedule);
        if (earliest != null) {
            inspection.setEarliest(inspection.getWeek().clock().minute(earliest));
            leaveHistory(inspection, earliest);
        }
        return inspection;
    }

    private void leaveHistory(Inspection inspection, LocalDateTime from) {
        for (CaseAssessment one : inspection.getCases()) {
            PublishedCase old = one.getPublished();
            one.setPromiseCounted(old == null || !isOver(one.getReference(), old.start(), from));
        }
        for (Meeting meeting : inspection.getMeetings()) {
            PublishedMeeting old = meeting.getPublished();
            meeting.setPromiseCounted(old == null || !isOver(meeting.getId(), old.start(), from));
        }
    }

    /** Promises that the changes break (W2-018): what began before {@link #earliest} is history, unless it was not done. */
    public List<ScheduleChange> broken(ScheduleChanges changes) {
        return changes.all().stream()
                .filter(change -> change.breaksPromise() && !isHistory(change))
                .toList();
    }

    private boolean isHistory(ScheduleChange change) {
        ScheduleChange.Place before = change.before();
        return earliest != null && before != null && isOver(change.id(), before.start(), earliest);
    }

    private boolean isOver(String id, LocalDateTime start, LocalDateTime from) {
        return start.isBefore(from) && !notDone.contains(id);
    }

    /**
     * Puts every case and meeting where it was published, as far as it still may be there. What is pinned stays where its
     * pin is; the rest is left without a place.
     *
     * @param pruned an inspection whose value ranges have been cut and whose pins are set
     */
    public void placeOn(Inspection pruned) {
        for (CaseAssessment one : pruned.getCases()) {
            String id = placements.slotByCase().get(one.getReference());
            if (one.getInput().pinned() == null && id != null) {
                pruned.findSlot(id)
                        .filter(slot -> one.getPossibleSlots().contains(slot))
                        .ifPresent(one::setSlot);
            }
        }
        for (Meeting meeting : pruned.getMeetings()) {
            ScheduledMeeting old = placements.meetings().get(meeting.getId());
            if (old != null && meeting.getInput().pinned() == null) {
                place(pruned, meeting, old);
            }
        }
    }

    private static void place(Inspection pruned, Meeting meeting, ScheduledMeeting old) {
        MeetingStart start = new MeetingStart(pruned.getWeek().clock().minute(Objects.requireNonNull(old.start())));
        Optional<InspectorGroup> holders = meeting.getPossibleHolders().stream()
                .filter(group -> Set.copyOf(group.ids()).equals(Set.copyOf(old.inspectors())))
                .findFirst();
        if (holders.isPresent() && meeting.getPossibleStarts().contains(start)) {
            meeting.setStart(start);
            meeting.setHolders(holders.get());
        }
    }
}
