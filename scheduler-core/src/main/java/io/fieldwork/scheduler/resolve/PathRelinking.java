package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The positions between two that are known, by path relinking: what lies between a good schedule and the published one
 * often has most of its gain with a part of its changes.
 *
 * <p>Cases that change slots with each other form one part, since one of them alone would leave two in a slot; each
 * meeting is a part by itself. Every choice of parts is a position between the two, with fewer changes than the whole.
 */
final class PathRelinking {

    /** With more parts than this, only each by itself is looked at, and what is left where one after another is left out. */
    private static final int MOST_FOR_EVERY_CHOICE = 7;

    private final MoveBoard board;
    private final WeekPosition from;
    private final WeekPosition to;
    private final List<List<Integer>> parts = new ArrayList<>();

    PathRelinking(MoveBoard board, WeekPosition from, WeekPosition to) {
        this.board = board;
        this.from = from;
        this.to = to;
        partCases();
        for (int i = 0; i < from.meetings().size(); i++) {
            if (!from.meetings().get(i).equals(to.meetings().get(i))) {
                parts.add(List.of(from.slots().size() + i));
            }
        }
    }

    /** Takes up every position between the two and hands it over. */
    void each(Consumer<WeekPosition> taker) {
        if (parts.size() <= MOST_FOR_EVERY_CHOICE) {
            for (int choice = 1; choice < (1 << parts.size()) - 1; choice++) {
                List<List<Integer>> chosen = new ArrayList<>();
                for (int part = 0; part < parts.size(); part++) {
                    if ((choice & (1 << part)) != 0) {
                        chosen.add(parts.get(part));
                    }
                }
                taker.accept(with(chosen));
            }
            return;
        }
        parts.forEach(part -> taker.accept(with(List.of(part))));
        leaveOneByOne(taker);
    }

    /** Begins with the whole, and leaves out what costs least, as long as there is more than one part. */
    private void leaveOneByOne(Consumer<WeekPosition> taker) {
        List<List<Integer>> left = new ArrayList<>(parts);
        while (left.size() > 1) {
            List<List<Integer>> next = left;
            WeekPosition best = null;
            for (int leave = 0; leave < left.size(); leave++) {
                List<List<Integer>> rest = new ArrayList<>(left);
                rest.remove(leave);
                WeekPosition there = with(rest);
                if (best == null || there.isBetterThan(best)) {
                    best = there;
                    next = rest;
                }
            }
            left = next;
            taker.accept(Objects.requireNonNull(best));
        }
    }

    /** The first position with some parts as the second has them. */
    private WeekPosition with(List<List<Integer>> chosen) {
        board.takeUp(from);
        for (List<Integer> part : chosen) {
            for (int index : part) {
                if (index < from.slots().size()) {
                    board.put(board.cases().get(index), to.slots().get(index));
                } else {
                    int meeting = index - from.slots().size();
                    board.put(board.meetings().get(meeting), to.meetings().get(meeting));
                }
            }
        }
        return board.position();
    }

    /** Joins the cases that leave a slot with those that come to it. */
    private void partCases() {
        Map<Slot, List<Integer>> partOf = new LinkedHashMap<>();
        for (int i = 0; i < from.slots().size(); i++) {
            Slot before = from.slots().get(i);
            Slot after = to.slots().get(i);
            if (Objects.equals(before, after)) {
                continue;
            }
            List<Integer> part = join(find(partOf, before), find(partOf, after));
            part.add(i);
            put(partOf, before, part);
            put(partOf, after, part);
        }
    }

    private static @Nullable List<Integer> find(Map<Slot, List<Integer>> partOf, @Nullable Slot slot) {
        return slot == null ? null : partOf.get(slot);
    }

    /** One part of two, the first where there is but one; a new one where there is none. */
    private List<Integer> join(@Nullable List<Integer> a, @Nullable List<Integer> b) {
        if (a == null && b == null) {
            List<Integer> part = new ArrayList<>();
            parts.add(part);
            return part;
        }
        if (a == null || b == null || a == b) {
            return a == null ? Objects.requireNonNull(b) : a;
        }
        a.addAll(b);
        parts.removeIf(part -> part == b);
        return a;
    }

    /** Remembers to which part a slot belongs. */
    private void put(Map<Slot, List<Integer>> partOf, @Nullable Slot slot, List<Integer> part) {
        if (slot != null) {
            partOf.put(slot, part);
        }
        for (Map.Entry<Slot, List<Integer>> entry : partOf.entrySet()) {
            if (parts.stream().noneMatch(known -> known == entry.getValue())) {
                entry.setValue(part); // it was joined with another
            }
        }
    }
}
