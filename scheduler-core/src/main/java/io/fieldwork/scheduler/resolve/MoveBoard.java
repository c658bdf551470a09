package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.PublishedMeeting;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.resolve.WeekPosition.MeetingPosition;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.board.WorkingSchedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The week on a board: takes up positions, tries steps, and says what they cost and how many promises they break.
 *
 * <p>One inspection and one running score serve the whole search, so that a step costs what it changes. What is put on
 * the board is tried; a {@link WeekPosition} is a copy that later steps do not touch.
 */
final class MoveBoard implements AutoCloseable {

    private final InspectionInput input;
    private final PublishedWeek published;
    private final NearnessWeight nearness;
    private final WorkingSchedule board;
    private final Inspection inspection;
    private final @Nullable CaseAssessment[] bySlot;
    private long tried;

    MoveBoard(InspectionInput input, PublishedWeek published, NearnessWeight nearness) {
        this.input = input;
        this.published = published;
        this.nearness = nearness;
        WeightTable weights = WeightTable.of(input.weights());
        this.inspection = published.build(input);
        ValueRangePruning.apply(inspection, weights);
        published.placeOn(inspection);
        inspection.getMeetings().forEach(MoveBoard::keepHolders);
        this.board = new WorkingSchedule(inspection, weights);
        this.bySlot = new CaseAssessment[inspection.getSlots().size()];
    }

    /** Where the time alone is fixed, whoever was to hold the meeting holds it still. */
    private static void keepHolders(Meeting meeting) {
        PublishedMeeting old = meeting.getPublished();
        if (meeting.getInput().pinned() != null && old != null) {
            meeting.getPossibleHolders().stream()
                    .filter(group -> Set.copyOf(group.ids()).equals(Set.copyOf(old.inspectors())))
                    .findFirst()
                    .ifPresent(meeting::setHolders);
        }
    }

    List<CaseAssessment> cases() {
        return inspection.getCases();
    }

    List<Meeting> meetings() {
        return inspection.getMeetings();
    }

    Inspection inspection() {
        return inspection;
    }

    /** How often a position was scored. */
    long tried() {
        return tried;
    }

    /** Where everything lies now. */
    WeekPosition position() {
        tried++;
        HardMediumSoftScore score = board.score();
        int broken = 0;
        int lostAttendees = 0;
        int lostTimes = 0;
        for (CaseAssessment one : cases()) {
            Slot slot = one.getSlot();
            broken += one.breaksPromise(slot) ? 1 : 0;
            lostAttendees += one.losesAttendee(slot) ? 1 : 0;
            lostTimes += one.losesTime(slot) ? 1 : 0;
        }
        for (Meeting meeting : meetings()) {
            MeetingStart start = meeting.getStart();
            broken += meeting.breaksPromise(start, meeting.getHolders()) ? 1 : 0;
            lostTimes += meeting.losesTime(start) ? 1 : 0;
        }
        return new WeekPosition(
                new ArrayList<>(cases().stream().map(CaseAssessment::getSlot).toList()),
                meetings().stream()
                        .map(meeting -> new MeetingPosition(meeting.getStart(), meeting.getHolders()))
                        .toList(),
                broken,
                lostAttendees,
                lostTimes,
                score,
                nearness.of(inspection));
    }

    /** The score alone, which is quicker. */
    HardMediumSoftScore score() {
        tried++;
        return board.score();
    }

    /** Puts everything where the position has it. */
    void takeUp(WeekPosition position) {
        Arrays.fill(bySlot, null);
        for (int i = 0; i < cases().size(); i++) {
            CaseAssessment one = cases().get(i);
            Slot slot = position.slots().get(i);
            board.put(one, slot);
            if (slot != null) {
                bySlot[slot.index()] = one;
            }
        }
        for (int i = 0; i < meetings().size(); i++) {
            MeetingPosition place = position.meetings().get(i);
            board.put(meetings().get(i), place.start(), place.holders());
        }
    }

    /** The case that the position taken up has in the slot; null where it is free. What is tried since is not seen. */
    @Nullable CaseAssessment caseIn(Slot slot) {
        return bySlot[slot.index()];
    }

    void put(CaseAssessment one, @Nullable Slot slot) {
        board.put(one, slot);
    }

    void put(Meeting meeting, MeetingPosition place) {
        board.put(meeting, place.start(), place.holders());
    }

    /** A position of placements that were found otherwise; pins are kept. */
    WeekPosition of(SchedulePlacements placements) {
        Inspection other = published.build(input);
        SchedulePlacer.place(other, placements);
        for (int i = 0; i < cases().size(); i++) {
            if (!cases().get(i).isPinned()) {
                Slot slot = other.getCases().get(i).getSlot();
                board.put(
                        cases().get(i),
                        slot == null ? null : inspection.getSlots().get(slot.index()));
            }
        }
        for (int i = 0; i < meetings().size(); i++) {
            Meeting found = other.getMeetings().get(i);
            board.put(meetings().get(i), found.getStart(), own(meetings().get(i), found.getHolders()));
        }
        return position();
    }

    /** True where everything that is not fixed lies where it may lie. */
    boolean isPossible(WeekPosition position) {
        for (int i = 0; i < cases().size(); i++) {
            Slot slot = position.slots().get(i);
            if (slot != null && !cases().get(i).getPossibleSlots().contains(slot)) {
                return false;
            }
        }
        for (int i = 0; i < meetings().size(); i++) {
            Meeting meeting = meetings().get(i);
            MeetingPosition place = position.meetings().get(i);
            boolean isHeldThen = place.start() == null
                    ? meeting.getInput().pinned() == null
                    : meeting.getPossibleStarts().contains(place.start())
                            && meeting.getPossibleHolders().contains(place.holders());
            if (!isHeldThen) {
                return false;
            }
        }
        return true;
    }

    /** True where schedules are chosen by more than what the score and the promises count. */
    boolean isNearnessCounted() {
        return nearness.pointsPerDay() > 0;
    }

    /** Constraints compare inspectors by identity: each inspection needs its own. */
    private static InspectorGroup own(Meeting meeting, InspectorGroup holders) {
        int index = meeting.getPossibleHolders().indexOf(holders);
        return index < 0 ? holders : meeting.getPossibleHolders().get(index);
    }

    /** The position as placements, by the ids that files have. */
    SchedulePlacements placements(WeekPosition position) {
        Map<String, String> slots = new LinkedHashMap<>();
        Map<String, ScheduledMeeting> held = new LinkedHashMap<>();
        for (int i = 0; i < position.slots().size(); i++) {
            Slot slot = position.slots().get(i);
            if (slot != null) {
                slots.put(inspection.getCases().get(i).getReference(), slot.id());
            }
        }
        for (int i = 0; i < position.meetings().size(); i++) {
            MeetingPosition place = position.meetings().get(i);
            Meeting meeting = inspection.getMeetings().get(i);
            if (place.start() != null) {
                var start = inspection
                        .getWeek()
                        .clock()
                        .time(Objects.requireNonNull(place.start()).minute());
                held.put(
                        meeting.getId(),
                        new ScheduledMeeting(
                                meeting.getId(),
                                place.holders().ids(),
                                start,
                                start.plusMinutes(meeting.getInput().minutes()),
                                meeting.getInput().room()));
            }
        }
        return new SchedulePlacements(slots, held);
    }

    /** Cases that are read from the file alone as everything lies now. */
    int fileReads() {
        return (int) cases().stream()
                .filter(one -> one.getMode() == CaseMode.FILE_READ)
                .count();
    }

    /** Cases and meetings without a place as everything lies now. */
    int unplaced() {
        return (int) (cases().stream().filter(one -> one.getSlot() == null).count()
                + meetings().stream()
                        .filter(meeting -> meeting.getStart() == null)
                        .count());
    }

    @Override
    public void close() {
        board.close();
    }
}
