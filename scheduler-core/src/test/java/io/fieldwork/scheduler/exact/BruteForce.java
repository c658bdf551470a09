package io.fieldwork.scheduler.exact;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.CountsByRule;
import io.fieldwork.scheduler.testing.PlainCounts;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best score of an inspection, by trying every schedule and counting it with plain loops. */
final class BruteForce {

    private final InspectionInput input;
    private final Inspection inspection;
    private final WeightTable weights;
    private final @Nullable Schedule published;
    private final Map<String, String> slots = new LinkedHashMap<>();
    private final Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
    private @Nullable HardMediumSoftScore best;

    private BruteForce(Inspection inspection, WeightTable weights, @Nullable Schedule published) {
        this.input = inspection.getInput();
        this.inspection = inspection;
        this.weights = weights;
        this.published = published;
    }

    /** Every slot for a case, and for a meeting every start that the inspection offers, or none. */
    static String bestScore(Inspection inspection, WeightTable weights, @Nullable Schedule published) {
        BruteForce force = new BruteForce(inspection, weights, published);
        force.placeCase(0);
        return String.valueOf(force.best);
    }

    private void placeCase(int index) {
        if (index == inspection.getCases().size()) {
            placeMeeting(0);
            return;
        }
        CaseAssessment one = inspection.getCases().get(index);
        String pin = one.getInput().pinned();
        for (Slot slot : inspection.getSlots()) {
            if (pin == null || pin.equals(slot.id())) {
                slots.put(one.getReference(), slot.id());
                placeCase(index + 1);
            }
        }
        slots.remove(one.getReference());
        if (pin == null) {
            placeCase(index + 1);
        }
    }

    private void placeMeeting(int index) {
        if (index == inspection.getMeetings().size()) {
            count();
            return;
        }
        Meeting meeting = inspection.getMeetings().get(index);
        MeetingPin pin = meeting.getInput().pinned();
        List<LocalDateTime> starts = pin != null
                ? List.of(pin.start())
                : meeting.getPossibleStarts().stream()
                        .map(MeetingStart::minute)
                        .map(inspection.getWeek().clock()::time)
                        .toList();
        for (LocalDateTime start : starts) {
            for (InspectorGroup group : meeting.getPossibleHolders()) {
                if (pin == null
                        || pin.inspectors().isEmpty()
                        || new HashSet<>(pin.inspectors()).equals(new HashSet<>(group.ids()))) {
                    LocalDateTime end = start.plusMinutes(meeting.getInput().minutes());
                    meetings.put(meeting.getId(), new ScheduledMeeting(meeting.getId(), group.ids(), start, end, null));
                    placeMeeting(index + 1);
                }
            }
        }
        meetings.remove(meeting.getId());
        if (pin == null) {
            placeMeeting(index + 1);
        }
    }

    private void count() {
        HardMediumSoftScore score = weights.score(
                CountsByRule.of(PlainCounts.of(input, new SchedulePlacements(slots, meetings), published)));
        if (best == null || score.compareTo(best) > 0) {
            best = score;
        }
    }
}
