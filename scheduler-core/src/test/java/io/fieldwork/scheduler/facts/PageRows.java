package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which rows of an inspector's page a time is: a row a quarter of an hour, from nine or an earlier hour to six or a later
 * one (OUT-006). What overlaps goes down until it has rows of its own.
 */
final class PageRows {

    static final int FIRST = 5;

    /** Something in its rows, the last not included; one of the three is not null. */
    record Block(
            int day,
            int first,
            int end,
            @Nullable SlotInput slot,
            @Nullable Commitment commitment,
            @Nullable MeetingInput meeting) {

        int rows() {
            return end - first;
        }
    }

    private record Thing(
            LocalDateTime start,
            LocalDateTime end,
            @Nullable SlotInput slot,
            @Nullable Commitment fixed) {}

    final int opening;
    final int gutterEnd;
    final List<Block> blocks = new ArrayList<>();

    PageRows(WeekFacts facts, Inspector inspector) {
        LocalDate monday = facts.input.inspection().monday();
        List<Thing> things = things(facts, inspector);
        List<Period> windows = new ArrayList<>();
        for (MeetingInput one : facts.input.meetings()) {
            if (mayHold(one, inspector)) {
                windows.addAll(one.windows());
            }
        }
        int earliest = 9;
        for (Thing one : things) {
            earliest = Math.min(earliest, one.start().getHour());
        }
        int latest = 18 * 60;
        for (Period window : windows) {
            earliest = Math.min(earliest, window.start().getHour());
            latest = Math.max(latest, minute(window.end()));
        }
        opening = earliest * 60;
        for (int day = 0; day < 5; day++) {
            place(day, monday.plusDays(day), things);
        }
        int closing = Math.min(21 * 60, (latest + 59) / 60 * 60);
        int end = row(closing) + 1;
        for (Block block : blocks) {
            end = Math.max(end, block.end());
        }
        gutterEnd = end;
        for (MeetingInput one : facts.placedMeetings()) {
            WeekFacts.MeetingFact held = facts.meeting(one);
            LocalDateTime start = Objects.requireNonNull(held.start());
            long day = Duration.between(monday.atStartOfDay(), start).toDays();
            if (held.inspectors().contains(inspector.id()) && day >= 0 && day < 5) {
                place((int) day, one, start, Objects.requireNonNull(held.end()));
            }
        }
    }

    static boolean mayHold(MeetingInput meeting, Inspector inspector) {
        return meeting.inspectors().all().contains(inspector.id())
                || meeting.inspectors().anyOf().contains(inspector.id());
    }

    private static List<Thing> things(WeekFacts facts, Inspector inspector) {
        List<Thing> things = new ArrayList<>();
        for (SlotInput slot : slots(facts, inspector)) {
            things.add(new Thing(slot.start(), slot.end(), slot, null));
        }
        for (Commitment one : facts.input.commitments()) {
            if (one.inspectors().contains(inspector.id())) {
                things.add(new Thing(one.start(), one.end(), null, one));
            }
        }
        things.sort(Comparator.comparing(Thing::start).thenComparing(Thing::end));
        return things;
    }

    /** The inspector's slots in time order: the first is case 1 (OUT-009). */
    static List<SlotInput> slots(WeekFacts facts, Inspector inspector) {
        List<SlotInput> slots = new ArrayList<>(facts.input.slots());
        slots.removeIf(slot -> !slot.inspector().equals(inspector.id()));
        slots.sort(Comparator.comparing(SlotInput::start).thenComparing(SlotInput::end));
        return slots;
    }

    private void place(int day, LocalDate date, List<Thing> things) {
        List<Thing> today = new ArrayList<>(things);
        today.removeIf(one -> !one.start().toLocalDate().equals(date));
        int free = FIRST;
        for (int i = 0; i < today.size(); i++) {
            Thing one = today.get(i);
            int first = Math.max(free, row(minute(one.start())));
            int end = endRow(one.start(), one.end());
            if (i + 1 < today.size()) {
                end = Math.min(end, row(minute(today.get(i + 1).start())));
            }
            end = Math.max(
                    end, first + (one.slot() == null ? 1 : 2)); // a slot has a row for its time and one for its case
            blocks.add(new Block(day, first, end, one.slot(), one.fixed(), null));
            free = end;
        }
    }

    private void place(int day, MeetingInput meeting, LocalDateTime start, LocalDateTime last) {
        int first = row(minute(start));
        while (isTaken(day, first)) {
            first++;
        }
        int end = first + 1;
        while (end < endRow(start, last) && !isTaken(day, end)) {
            end++;
        }
        blocks.add(new Block(day, first, end, null, null, meeting));
    }

    private boolean isTaken(int day, int row) {
        return blocks.stream().anyMatch(one -> one.day() == day && one.first() <= row && row < one.end());
    }

    private int endRow(LocalDateTime start, LocalDateTime end) {
        int wanted = end.toLocalDate().equals(start.toLocalDate()) ? minute(end) : 23 * 60 + 45;
        return Math.max(row(minute(start)) + 1, row(wanted));
    }

    /** To the nearest quarter. */
    private int row(int minute) {
        return FIRST + Math.max(0, Math.floorDiv(minute - opening + 7, 15));
    }

    private static int minute(LocalDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** The row behind everything. */
    int end() {
        int end = gutterEnd;
        for (Block block : blocks) {
            end = Math.max(end, block.end());
        }
        return end;
    }
}
