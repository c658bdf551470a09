package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.BlockKind;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The blocks of each inspector's week, in time order. */
final class WeekBlocks {

    private final ScheduleView view;
    private final ScheduleMeetings meetings;
    private final Map<String, List<Block>> byInspector = new HashMap<>();

    WeekBlocks(ScheduleView view) {
        this.view = view;
        this.meetings = new ScheduleMeetings(view);
    }

    ScheduleView view() {
        return view;
    }

    /** The dates on which anybody has anything, in order. */
    List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Inspector inspector : view.team()) {
            of(inspector).forEach(block -> days.add(block.start().toLocalDate()));
        }
        return List.copyOf(days);
    }

    List<Block> of(Inspector inspector, LocalDate day) {
        return of(inspector).stream()
                .filter(block -> block.start().toLocalDate().equals(day))
                .toList();
    }

    List<Block> of(Inspector inspector) {
        return byInspector.computeIfAbsent(inspector.id(), unused -> find(inspector));
    }

    /** Slots, commitments and meetings in one list: a reader of the week asks when, and not of which kind. */
    private List<Block> find(Inspector inspector) {
        List<Block> blocks = new ArrayList<>();
        for (SlotInput slot : view.input().slots()) {
            if (slot.inspector().equals(inspector.id())) {
                blocks.addAll(slot(slot));
            }
        }
        for (Commitment commitment : view.input().commitments()) {
            if (commitment.inspectors().contains(inspector.id())) {
                blocks.add(commitment(commitment));
            }
        }
        for (PlannedMeeting meeting : meetings.placed()) {
            if (meeting.isHeldBy(inspector.id())) {
                blocks.add(meeting(meeting));
            }
        }
        blocks.sort(Comparator.comparing(Block::start).thenComparing(Block::end));
        return List.copyOf(blocks);
    }

    private List<Block> slot(SlotInput slot) {
        List<ScheduledCase> cases = view.casesIn(slot.id());
        if (cases.isEmpty()) {
            List<String> gone = view.casesGoneFrom(slot.start(), slot.inspector());
            String note = gone.isEmpty() ? "" : view.labels().text(Label.CHANGE_WAS, String.join(", ", gone));
            return List.of(
                    view.isBlocked(slot)
                            ? plain(slot.start(), slot.end(), BlockKind.BLOCKED, "not available", changed(note))
                            : plain(slot.start(), slot.end(), BlockKind.FREE, "free slot", changed(note)));
        }
        return cases.stream().map(this::scheduled).toList();
    }

    private Block scheduled(ScheduledCase scheduled) {
        boolean attended = scheduled.attendee() != null;
        List<String> notes = new ArrayList<>();
        if (scheduled.mode() == CaseMode.STAND_IN) {
            notes.add("stands in for " + view.caseManager(scheduled));
        }
        if (attended && view.isFirstMeeting(scheduled)) {
            notes.add("first meeting");
        }
        view.changeOf(Subject.CASE, scheduled.reference())
                .ifPresent(change -> notes.add(changed(ChangeWords.was(change, view))));
        return new Block(
                Objects.requireNonNull(scheduled.start()),
                Objects.requireNonNull(scheduled.end()),
                BlockKind.INTERVIEW,
                scheduled.reference(),
                List.of(view.attendee(scheduled)),
                attended ? view.joins(scheduled) : scheduled.start(),
                "",
                String.join("; ", notes));
    }

    private static Block commitment(Commitment commitment) {
        return plain(commitment.start(), commitment.end(), BlockKind.of(commitment.kind()), commitment.label(), "");
    }

    /** What is said of the version before, with the mark of a change; nothing of nothing. */
    private String changed(String was) {
        return was.isEmpty() ? "" : ChangeWords.mark(view.labels()) + ", " + was;
    }

    private Block meeting(PlannedMeeting meeting) {
        List<String> who = new ArrayList<>(meetings.people(meeting, true));
        meetings.people(meeting, false).forEach(person -> who.add(person + " (optional)"));
        return new Block(
                meeting.start(),
                meeting.end(),
                BlockKind.MEETING,
                meeting.input().title(),
                who,
                meeting.start(),
                meetings.place(meeting),
                view.changeOf(Subject.MEETING, meeting.input().id())
                        .map(change ->
                                meeting.fixedOrMovable(view.labels()) + "; " + changed(ChangeWords.was(change, view)))
                        .orElse(meeting.fixedOrMovable(view.labels())));
    }

    private static Block plain(LocalDateTime start, LocalDateTime end, BlockKind kind, String title, String note) {
        return new Block(start, end, kind, title, List.of(), start, "", note);
    }

    /**
     * Something that takes an inspector's time, as a page shows it.
     *
     * @param title the first line: a reference, a meeting's title or a label
     * @param who joins; one entry a person, or {@code file read}
     * @param joins when they join where that is not the start; otherwise the start
     * @param where the place; empty where it is the inspector's office
     * @param note for example {@code first meeting}; empty where there is nothing to say
     */
    record Block(
            LocalDateTime start,
            LocalDateTime end,
            BlockKind kind,
            String title,
            List<String> who,
            LocalDateTime joins,
            String where,
            String note) {

        Block {
            who = List.copyOf(who);
        }

        boolean hasOwnJoiningTime() {
            return !joins.equals(start);
        }
    }
}
