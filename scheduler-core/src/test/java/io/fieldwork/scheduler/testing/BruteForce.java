package io.fieldwork.scheduler.testing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.WeightTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The best score of a tiny inspection, by scoring every schedule there is with {@link PlainCounts}. */
public final class BruteForce {

    /** The choices for each case and meeting; a case or meeting that is not pinned may also be left out. */
    public record Choices(Map<String, List<String>> slots, Map<String, List<ScheduledMeeting>> meetings) {

        public long schedules() {
            long schedules = 1;
            for (List<String> list : slots.values()) {
                schedules *= list.size() + 1;
            }
            for (List<ScheduledMeeting> list : meetings.values()) {
                schedules *= list.size() + 1;
            }
            return schedules;
        }
    }

    private final InspectionInput input;
    private final WeightTable weights;
    private final Map<String, List<String>> slots;
    private final Map<String, List<ScheduledMeeting>> meetings;
    private final List<String> cases;
    private final List<String> ids;
    private final Set<String> pinned;
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final Map<String, ScheduledMeeting> held = new LinkedHashMap<>();
    private HardMediumSoftScore best = HardMediumSoftScore.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);

    private BruteForce(InspectionInput input, Choices choices) {
        this.input = input;
        this.weights = WeightTable.of(input.weights());
        this.slots = choices.slots();
        this.meetings = choices.meetings();
        this.cases = List.copyOf(slots.keySet());
        this.ids = List.copyOf(meetings.keySet());
        this.pinned = input.cases().stream()
                .filter(one -> one.pinned() != null)
                .map(CaseInput::reference)
                .collect(Collectors.toSet());
    }

    /** The best score among all schedules of these choices. */
    public static HardMediumSoftScore best(InspectionInput input, Choices choices) {
        BruteForce all = new BruteForce(input, choices);
        all.chooseSlot(0);
        return all.best;
    }

    /** Every slot for every case, every start of the grid and choice of inspectors for every meeting. */
    public static Choices everything(InspectionInput input) {
        List<String> all = input.slots().stream().map(slot -> slot.id()).toList();
        Map<String, List<String>> slots = new LinkedHashMap<>();
        input.cases().forEach(one -> slots.put(one.reference(), one.pinned() == null ? all : List.of(one.pinned())));
        Map<String, List<ScheduledMeeting>> meetings = new LinkedHashMap<>();
        input.meetings().forEach(meeting -> meetings.put(meeting.id(), starts(input, meeting)));
        return new Choices(slots, meetings);
    }

    private static List<ScheduledMeeting> starts(InspectionInput input, MeetingInput meeting) {
        List<ScheduledMeeting> starts = new ArrayList<>();
        LocalDateTime week = input.inspection().monday().atStartOfDay();
        LocalDateTime last = week.plusDays(7).minusMinutes(meeting.minutes());
        for (LocalDateTime start = week; !start.isAfter(last); start = start.plusMinutes(15)) {
            for (List<String> holders : holders(meeting)) {
                starts.add(new ScheduledMeeting(meeting.id(), holders, start, null, null));
            }
        }
        return starts;
    }

    /** Choices of one or of all: enough for the inspections that are tried here. */
    private static List<List<String>> holders(MeetingInput meeting) {
        if (!meeting.inspectors().isChoice()) {
            return List.of(meeting.inspectors().all());
        }
        List<String> from = meeting.inspectors().anyOf();
        return meeting.inspectors().count() == from.size()
                ? List.of(from)
                : from.stream().map(List::of).toList();
    }

    private void chooseSlot(int next) {
        if (next == cases.size()) {
            chooseStart(0);
            return;
        }
        String one = cases.get(next);
        if (!pinned.contains(one)) {
            chooseSlot(next + 1);
        }
        for (String slot : slots.getOrDefault(one, List.of())) {
            placed.put(one, slot);
            chooseSlot(next + 1);
        }
        placed.remove(one);
    }

    private void chooseStart(int next) {
        if (next == ids.size()) {
            HardMediumSoftScore score =
                    weights.score(CountsByRule.of(PlainCounts.of(input, new SchedulePlacements(placed, held), null)));
            best = score.compareTo(best) > 0 ? score : best;
            return;
        }
        String meeting = ids.get(next);
        chooseStart(next + 1);
        for (ScheduledMeeting at : meetings.getOrDefault(meeting, List.of())) {
            held.put(meeting, at);
            chooseStart(next + 1);
        }
        held.remove(meeting);
    }
}
