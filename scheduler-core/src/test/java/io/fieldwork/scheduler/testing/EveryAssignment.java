package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every assignment of a tiny week: each case in every slot or in none, each meeting at every start of its windows with
 * everybody who may hold it, or at none; what is fixed where it is fixed. Each is counted by {@link QuickCounts}, which
 * knows nothing of the program's own counting.
 *
 * <pre>{@code new EveryAssignment(input, published, null).each(one -> best.offer(one));}</pre>
 */
public final class EveryAssignment {

    private static final int GRID = 15;

    private final InspectionInput input;
    private final WeightTable weights;
    private final QuickCounts counts;
    private final List<int[]> slotChoices = new ArrayList<>();
    private final List<List<@Nullable ScheduledMeeting>> meetingChoices;
    private final List<Integer> choicesTried = new ArrayList<>();
    private final boolean[][] movesCase;
    private final boolean[][] movesMeeting;
    private final int[] slotOf;
    private final int[] startOf;

    /** One assignment with what it costs; it is only good until the next is looked at. */
    public final class Tried {

        private int hard;
        private int medium;
        private int soft;
        private int moves;

        public int hard() {
            return hard;
        }

        public int medium() {
            return medium;
        }

        public int soft() {
            return soft;
        }

        /** Cases and meetings that had a place and have another one. */
        public int moves() {
            return moves;
        }

        public int count(ScheduleRule rule) {
            return counts.of(rule);
        }

        /** How many breaches of hard rules there are, whatever they weigh. */
        public int breaches() {
            int breaches = 0;
            for (ScheduleRule rule : ScheduleRule.values()) {
                breaches += weights.isHard(rule) ? counts.of(rule) : 0;
            }
            return breaches;
        }

        public int casesLeftOut() {
            int left = 0;
            for (int slot : slotOf) {
                left += slot < 0 ? 1 : 0;
            }
            return left;
        }

        public int meetingsLeftOut() {
            int left = 0;
            for (int i = 0; i < startOf.length; i++) {
                left += at(i) == null ? 1 : 0;
            }
            return left;
        }

        /** The index of the slot of the case with this index; below 0 where it has none. */
        public int slotOf(int index) {
            return slotOf[index];
        }

        /** Where the meeting with this index is; null where it has no start. */
        public @Nullable ScheduledMeeting meeting(int index) {
            return at(index);
        }

        public SchedulePlacements placements() {
            Map<String, String> slots = new LinkedHashMap<>();
            for (int i = 0; i < slotOf.length; i++) {
                if (slotOf[i] >= 0) {
                    slots.put(
                            input.cases().get(i).reference(),
                            input.slots().get(slotOf[i]).id());
                }
            }
            Map<String, ScheduledMeeting> held = new LinkedHashMap<>();
            for (int i = 0; i < startOf.length; i++) {
                ScheduledMeeting there = at(i);
                if (there != null) {
                    held.put(there.id(), there);
                }
            }
            return new SchedulePlacements(slots, held);
        }
    }

    /**
     * All assignments of a week.
     *
     * @param published against which moves are counted; null: nothing was published
     * @param earliest nothing that is not fixed begins before it; null: everything may
     */
    public EveryAssignment(InspectionInput input, @Nullable Schedule published, @Nullable LocalDateTime earliest) {
        this.input = input;
        this.weights = WeightTable.of(input.weights());
        this.meetingChoices = new ArrayList<>();
        for (MeetingInput meeting : input.meetings()) {
            List<@Nullable ScheduledMeeting> choices = choices(meeting, earliest);
            choicesTried.add(choices.size());
            if (meeting.pinned() != null) {
                choices.add(null); // it may be asked about, though it is no choice
            }
            meetingChoices.add(choices);
        }
        for (CaseInput one : input.cases()) {
            slotChoices.add(choices(one, earliest));
        }
        this.counts = new QuickCounts(input, meetingChoices, published);
        this.slotOf = new int[input.cases().size()];
        this.startOf = new int[input.meetings().size()];
        this.movesCase = new boolean[slotOf.length][input.slots().size()];
        this.movesMeeting = new boolean[startOf.length][];
        for (int i = 0; i < slotOf.length; i++) {
            for (int slot = 0; slot < input.slots().size(); slot++) {
                movesCase[i][slot] = published != null
                        && isMoved(
                                input.cases().get(i).reference(), input.slots().get(slot), published);
            }
        }
        for (int i = 0; i < startOf.length; i++) {
            movesMeeting[i] = new boolean[meetingChoices.get(i).size()];
            for (int choice = 0; choice < movesMeeting[i].length; choice++) {
                ScheduledMeeting there = meetingChoices.get(i).get(choice);
                movesMeeting[i][choice] = published != null && there != null && isMoved(there, published);
            }
        }
    }

    /** How many assignments a week has. */
    public static long size(InspectionInput input) {
        long size = 1;
        for (CaseInput one : input.cases()) {
            size *= choices(input, one, null).length;
        }
        for (MeetingInput meeting : input.meetings()) {
            size *= choices(meeting, null).size();
        }
        return size;
    }

    /** True where a case that was published has a place with another start or inspector now. */
    public static boolean isMoved(String reference, SlotInput now, Schedule published) {
        for (ScheduledCase old : published.cases()) {
            if (old.reference().equals(reference) && old.start() != null) {
                return !(now.start().equals(old.start()) && now.inspector().equals(old.inspector()));
            }
        }
        return false;
    }

    /** True where a meeting that was published has another start or other inspectors now. */
    public static boolean isMoved(ScheduledMeeting now, Schedule published) {
        for (ScheduledMeeting old : published.meetings()) {
            if (old.id().equals(now.id()) && old.start() != null) {
                return !(old.start().equals(now.start())
                        && new HashSet<>(old.inspectors()).equals(new HashSet<>(now.inspectors())));
            }
        }
        return false;
    }

    /** Looks at every assignment in turn. */
    public void each(Consumer<Tried> visitor) {
        placeCase(0, new Tried(), visitor);
    }

    /** The one assignment that the placements are, counted as the others are. */
    public Tried of(SchedulePlacements placements) {
        for (int i = 0; i < slotOf.length; i++) {
            String slot = placements.slotByCase().get(input.cases().get(i).reference());
            slotOf[i] = -1;
            for (int index = 0; index < input.slots().size(); index++) {
                if (input.slots().get(index).id().equals(slot)) {
                    slotOf[i] = index;
                }
            }
        }
        for (int i = 0; i < startOf.length; i++) {
            ScheduledMeeting there =
                    placements.meetings().get(input.meetings().get(i).id());
            startOf[i] = indexOf(meetingChoices.get(i), there);
        }
        Tried tried = new Tried();
        count(tried);
        return tried;
    }

    private static int indexOf(List<@Nullable ScheduledMeeting> choices, @Nullable ScheduledMeeting there) {
        for (int i = 0; i < choices.size(); i++) {
            ScheduledMeeting choice = choices.get(i);
            boolean isSame = choice == null || there == null
                    ? choice == there
                    : Objects.equals(choice.start(), there.start())
                            && new HashSet<>(choice.inspectors()).equals(new HashSet<>(there.inspectors()));
            if (isSame) {
                return i;
            }
        }
        throw new IllegalArgumentException("No choice of the meeting is " + there + ".");
    }

    private @Nullable ScheduledMeeting at(int meeting) {
        return meetingChoices.get(meeting).get(startOf[meeting]);
    }

    private void placeCase(int index, Tried tried, Consumer<Tried> visitor) {
        if (index == slotOf.length) {
            placeMeeting(0, tried, visitor);
            return;
        }
        for (int slot : slotChoices.get(index)) {
            slotOf[index] = slot;
            placeCase(index + 1, tried, visitor);
        }
    }

    private void placeMeeting(int index, Tried one, Consumer<Tried> visitor) {
        if (index == startOf.length) {
            count(one);
            visitor.accept(one);
            return;
        }
        for (int choice = 0; choice < choicesTried.get(index); choice++) {
            startOf[index] = choice;
            placeMeeting(index + 1, one, visitor);
        }
    }

    private void count(Tried tried) {
        counts.count(slotOf, startOf);
        tried.hard = 0;
        tried.medium = 0;
        tried.soft = 0;
        for (ScheduleRule rule : ScheduleRule.values()) {
            Weight weight = weights.get(rule);
            int points = weight.points() * counts.of(rule);
            if (weight.level() == Level.HARD) {
                tried.hard -= points;
            } else if (weight.level() == Level.MEDIUM) {
                tried.medium -= points;
            } else {
                tried.soft -= points;
            }
        }
        tried.moves = 0;
        for (int i = 0; i < slotOf.length; i++) {
            tried.moves += slotOf[i] >= 0 && movesCase[i][slotOf[i]] ? 1 : 0;
        }
        for (int i = 0; i < startOf.length; i++) {
            tried.moves += movesMeeting[i][startOf[i]] ? 1 : 0;
        }
    }

    private int[] choices(CaseInput one, @Nullable LocalDateTime earliest) {
        return choices(input, one, earliest);
    }

    private static int[] choices(InspectionInput input, CaseInput one, @Nullable LocalDateTime earliest) {
        List<Integer> choices = new ArrayList<>();
        if (one.pinned() == null) {
            choices.add(-1);
        }
        for (int slot = 0; slot < input.slots().size(); slot++) {
            SlotInput there = input.slots().get(slot);
            boolean isOpen = one.pinned() == null
                    ? earliest == null || !there.start().isBefore(earliest)
                    : one.pinned().equals(there.id());
            if (isOpen) {
                choices.add(slot);
            }
        }
        return choices.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Nothing, and every start of the grid within a window, with everybody who may hold the meeting. */
    static List<@Nullable ScheduledMeeting> choices(MeetingInput meeting, @Nullable LocalDateTime earliest) {
        List<@Nullable ScheduledMeeting> choices = new ArrayList<>();
        if (meeting.pinned() != null) {
            List<String> fixed = meeting.pinned().inspectors();
            for (List<String> holders : fixed.isEmpty() ? holders(meeting) : List.of(fixed)) {
                choices.add(scheduled(meeting, meeting.pinned().start(), holders));
            }
            return choices;
        }
        choices.add(null);
        Map<LocalDateTime, Boolean> starts = new HashMap<>();
        for (Period window : meeting.windows()) {
            LocalDateTime start = window.start();
            while (start.getMinute() % GRID != 0) {
                start = start.plusMinutes(1);
            }
            for (; !start.plusMinutes(meeting.minutes()).isAfter(window.end()); start = start.plusMinutes(GRID)) {
                if ((earliest == null || !start.isBefore(earliest)) && starts.put(start, true) == null) {
                    for (List<String> holders : holders(meeting)) {
                        choices.add(scheduled(meeting, start, holders));
                    }
                }
            }
        }
        return choices;
    }

    /** All, or any one of them: the weeks that are drawn have no other choice. */
    private static List<List<String>> holders(MeetingInput meeting) {
        return meeting.inspectors().isChoice()
                ? meeting.inspectors().anyOf().stream().map(List::of).toList()
                : List.of(meeting.inspectors().all());
    }

    private static ScheduledMeeting scheduled(MeetingInput meeting, LocalDateTime start, List<String> holders) {
        return new ScheduledMeeting(meeting.id(), holders, start, start.plusMinutes(meeting.minutes()), meeting.room());
    }
}
