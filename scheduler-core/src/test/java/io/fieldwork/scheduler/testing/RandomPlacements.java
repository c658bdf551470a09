package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schedules nobody would make: cases in any slot, two in one, or in none; meetings at any time, on the grid or off. */
public final class RandomPlacements {

    private final InspectionInput input;
    private final Dice dice;

    private RandomPlacements(InspectionInput input, long seed) {
        this.input = input;
        this.dice = new Dice(seed);
    }

    /** The same input and seed give the same placements. */
    public static SchedulePlacements of(InspectionInput input, long seed) {
        return new RandomPlacements(input, seed).place();
    }

    private SchedulePlacements place() {
        Map<String, String> slots = new LinkedHashMap<>();
        for (CaseInput one : input.cases()) {
            if (!input.slots().isEmpty() && dice.chance(0.85)) {
                slots.put(one.reference(), dice.pick(input.slots()).id());
            }
        }
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        for (MeetingInput meeting : input.meetings()) {
            if (dice.chance(0.85)) {
                meetings.put(meeting.id(), at(meeting));
            }
        }
        return new SchedulePlacements(slots, meetings);
    }

    private ScheduledMeeting at(MeetingInput meeting) {
        LocalDateTime start = !meeting.windows().isEmpty() && dice.chance(0.4)
                ? dice.pick(meeting.windows()).start()
                : input.inspection().monday().plusDays(dice.between(0, 4)).atTime(8, 30);
        start = start.plusMinutes(15L * dice.between(0, 12) + (dice.chance(0.2) ? dice.between(1, 14) : 0));
        List<String> holders = meeting.inspectors().isChoice()
                ? inListOrder(meeting.inspectors().anyOf(), meeting.inspectors().count())
                : meeting.inspectors().all();
        return new ScheduledMeeting(meeting.id(), holders, start, start.plusMinutes(meeting.minutes()), meeting.room());
    }

    private List<String> inListOrder(List<String> choices, int count) {
        List<String> chosen = dice.sample(choices, count);
        return choices.stream().filter(chosen::contains).toList();
    }
}
