package io.fieldwork.scheduler.solver.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The slots that a half filled schedule leaves to a case are those in which it breaks no hard rule with what is placed, cases
 * and meetings, as plain loops count it with the case there and without it. Lunch is not looked at: it depends on a whole day.
 */
class FreeSlotsAuditTest {

    private static final Set<ScheduleRule> NOT_LOOKED_AT = EnumSet.of(ScheduleRule.LUNCH, ScheduleRule.UNUSED_SLOTS);

    static {
        NOT_LOOKED_AT.addAll(ScheduleRule.ofLeftOut());
    }

    private final Map<String, Integer> closedBy = new TreeMap<>();
    private int open;

    @Test
    void aSlotIsFreeWhereTheCaseBreaksNoHardRuleWithWhatIsPlaced() {
        for (long seed = 1; seed <= 250; seed++) {
            InspectionInput week = TinyWeeks.draw(seed, 5_000);
            compare(seed, week, begun(week, seed));
        }
        assertThat(open).as("free slots").isGreaterThan(100);
        assertThat(closedBy).as("rules that close slots").containsKeys("a case", "a meeting", "a meeting's person");
    }

    /** One in two of what a person without sense would place. */
    private static SchedulePlacements begun(InspectionInput week, long seed) {
        SchedulePlacements whole = TinyWeeks.placements(week, seed);
        Random dice = Chance.of(seed);
        Map<String, String> slots = new LinkedHashMap<>(whole.slotByCase());
        slots.keySet().removeIf(reference -> dice.nextBoolean());
        return new SchedulePlacements(slots, whole.meetings());
    }

    private void compare(long seed, InspectionInput week, SchedulePlacements begun) {
        Map<String, List<String>> free = free(week, begun);
        for (CaseInput one : week.cases()) {
            boolean isPlaced = begun.slotByCase().containsKey(one.reference());
            assertThat(free.containsKey(one.reference())).as("week %d", seed).isEqualTo(!isPlaced);
            if (isPlaced || one.pinned() != null) {
                continue;
            }
            List<String> expected = week.slots().stream()
                    .map(SlotInput::id)
                    .filter(slot -> isFree(week, begun, one.reference(), slot))
                    .toList();
            String about = "week " + seed + ", " + one.reference() + ", " + begun;
            // What is hard by somebody's wish alone may close a slot later; none is closed that would do.
            if (week.weights().isEmpty()) {
                assertThat(free.get(one.reference())).as(about).isEqualTo(expected);
            } else {
                assertThat(free.get(one.reference())).as(about).containsAll(expected);
            }
        }
    }

    /** Ids of the free slots of each case that is not placed. */
    private static Map<String, List<String>> free(InspectionInput week, SchedulePlacements begun) {
        WeightTable weights = WeightTable.of(week.weights());
        Inspection inspection = InspectionBuilder.build(week, null);
        ValueRangePruning.apply(inspection, weights);
        SchedulePlacer.place(inspection, begun);
        Map<String, List<String>> free = new LinkedHashMap<>();
        FreeSlots.in(inspection, weights)
                .forEach((one, slots) -> free.put(
                        one.getReference(), slots.stream().map(Slot::id).toList()));
        return free;
    }

    private boolean isFree(InspectionInput week, SchedulePlacements begun, String reference, String slot) {
        boolean isFree = !isBroken(week, begun, reference, slot);
        open += isFree ? 1 : 0;
        if (!isFree && !isBroken(week, new SchedulePlacements(Map.of(), Map.of()), reference, slot)) {
            boolean isCase = isBroken(week, new SchedulePlacements(begun.slotByCase(), Map.of()), reference, slot);
            boolean isMeeting = isBroken(week, new SchedulePlacements(Map.of(), begun.meetings()), reference, slot);
            closedBy.merge(isCase ? "a case" : "", 1, Integer::sum);
            closedBy.merge(isMeeting ? "a meeting" : "", 1, Integer::sum);
            closedBy.merge(isMeeting && !isHolderClose(week, begun, slot) ? "a meeting's person" : "", 1, Integer::sum);
        }
        return isFree;
    }

    /** True where a meeting of the slot's own inspector is on the slot's day: it may be the one that closes it. */
    private static boolean isHolderClose(InspectionInput week, SchedulePlacements begun, String id) {
        SlotInput slot = week.slots().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return begun.meetings().values().stream()
                .map(ScheduledMeeting::inspectors)
                .anyMatch(holders -> holders.contains(slot.inspector()));
    }

    /** With the case there a hard rule is broken more often than without it. */
    private static boolean isBroken(InspectionInput week, SchedulePlacements begun, String reference, String slot) {
        WeightTable weights = WeightTable.of(week.weights());
        Map<String, String> slots = new LinkedHashMap<>(begun.slotByCase());
        Map<ScheduleRule, Integer> before = PlainCounts.of(week, begun, null);
        slots.put(reference, slot);
        Map<ScheduleRule, Integer> after = PlainCounts.of(week, new SchedulePlacements(slots, begun.meetings()), null);
        return after.entrySet().stream()
                .filter(entry -> weights.isHard(entry.getKey()) && !NOT_LOOKED_AT.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue() > Objects.requireNonNull(before.get(entry.getKey())));
    }
}
