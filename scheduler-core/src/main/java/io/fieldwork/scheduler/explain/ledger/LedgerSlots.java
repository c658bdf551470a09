package io.fieldwork.scheduler.explain.ledger;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorDay;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slots are in use, and what that costs: {@code slotTaken}, {@code activityGap}, {@code unusedSlots}, {@code
 * lunch}.
 *
 * <p>What hangs on the slot alone is worked out once, by its index: meetings and commitments do not move. A case that
 * comes or goes then looks at the slots close to its own and at one day of one inspector.
 */
final class LedgerSlots {

    private final List<Slot> all;
    private final List<List<CaseAssessment>> cases = new ArrayList<>();
    /** Commitments and meetings of the inspector that are too close to the slot. */
    private final int[] fixedGaps;
    /** Where the slot's inspector stands in the team. */
    private final int[] team;
    /** Usable slots without a case, by inspector. */
    private final int[] unused;
    /** The day of the slot's inspector where its lunch may be lost; null where it cannot. */
    private final @Nullable InspectorDay[] days;

    private final List<List<Span>> meetingsOfDay = new ArrayList<>();

    LedgerSlots(Inspection inspection) {
        all = inspection.getSlots();
        fixedGaps = new int[all.size()];
        team = new int[all.size()];
        unused = new int[inspection.getInput().inspectors().size()];
        days = new InspectorDay[all.size()];
        List<Occupation> meetings = inspection.getMeetings().stream()
                .filter(meeting -> meeting.getStart() != null)
                .map(Meeting::getOccupations)
                .flatMap(List::stream)
                .toList();
        for (Slot slot : all) {
            cases.add(new ArrayList<>());
            prepare(slot, inspection, meetings);
        }
    }

    private void prepare(Slot slot, Inspection inspection, List<Occupation> meetings) {
        int index = slot.index();
        team[index] = inspection.getInput().inspectors().indexOf(slot.inspector());
        unused[team[index]] += slot.isUsable() ? 1 : 0;
        List<Occupation> own = meetings.stream()
                .filter(meeting -> meeting.inspector().equals(slot.inspector()))
                .toList();
        Occupation occupation = slot.occupation();
        fixedGaps[index] = slot.closeCommitments().size()
                + (int) own.stream().filter(occupation::isCloseTo).count();
        days[index] = inspection.getInspectorDays().stream()
                .filter(InspectorDay::isAtRisk)
                .filter(day -> day.inspector().equals(slot.inspector()) && day.day() == occupation.day())
                .findFirst()
                .orElse(null);
        meetingsOfDay.add(own.stream()
                .filter(meeting -> meeting.day() == occupation.day())
                .map(Occupation::span)
                .toList());
    }

    List<CaseAssessment> in(Slot slot) {
        return List.copyOf(cases.get(slot.index()));
    }

    /** The first case of a slot uses it; a second is a breach alone. */
    void put(CaseAssessment one, Slot slot, RuleCounts counts) {
        List<CaseAssessment> there = cases.get(slot.index());
        counts.add(ScheduleRule.SLOT_TAKEN, there.size());
        if (there.isEmpty()) {
            boolean hadLunch = hasLunch(slot);
            countUse(slot, 1, counts);
            there.add(one);
            counts.add(ScheduleRule.LUNCH, hadLunch && !hasLunch(slot) ? 1 : 0);
        } else {
            there.add(one);
        }
    }

    void take(CaseAssessment one, Slot slot, RuleCounts counts) {
        List<CaseAssessment> there = cases.get(slot.index());
        boolean hadLunch = hasLunch(slot);
        there.remove(one);
        counts.add(ScheduleRule.SLOT_TAKEN, -there.size());
        if (there.isEmpty()) {
            countUse(slot, -1, counts);
            counts.add(ScheduleRule.LUNCH, -(!hadLunch && hasLunch(slot) ? 1 : 0));
        }
    }

    /** Gaps to the slots in use near it, and unused slots by the square of their number. */
    private void countUse(Slot slot, int sign, RuleCounts counts) {
        int gaps = fixedGaps[slot.index()];
        for (int other : slot.closeSlots()) {
            gaps += cases.get(other).isEmpty() ? 0 : 1;
        }
        counts.add(ScheduleRule.ACTIVITY_GAP, sign * gaps);
        if (slot.isUsable()) {
            int before = unused[team[slot.index()]];
            int after = before - sign;
            unused[team[slot.index()]] = after;
            counts.add(ScheduleRule.UNUSED_SLOTS, after * after - before * before);
        }
    }

    private boolean hasLunch(Slot slot) {
        InspectorDay day = days[slot.index()];
        if (day == null) {
            return true;
        }
        List<Span> activities = new ArrayList<>(meetingsOfDay.get(slot.index()));
        for (Slot other : all) {
            if (day.equals(days[other.index()]) && !cases.get(other.index()).isEmpty()) {
                activities.add(other.span());
            }
        }
        return day.hasLunch(activities);
    }
}
