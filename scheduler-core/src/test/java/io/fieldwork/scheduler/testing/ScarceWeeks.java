package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tiny weeks whose team is too small, of whose cases some have nobody who could be asked: which case is left out decides how
 * many files are read. In half of them somebody has raised a rule of preference to the medium level, where it is traded for a
 * file read or for a place.
 *
 * <pre>{@code InspectionInput week = ScarceWeeks.of(7);}</pre>
 */
public final class ScarceWeeks {

    /** No more assignments than this are tried of one week. */
    private static final int MOST = 400;

    /** What a case costs by the place where it is, and by having moved there. */
    private static final List<ScheduleRule> OF_ONE_CASE = List.of(
            ScheduleRule.STAND_IN,
            ScheduleRule.STAND_IN,
            ScheduleRule.CASE_MANAGER_TRAVELS,
            ScheduleRule.PREFERRED_TIME,
            ScheduleRule.ABSENT_LAST_WEEK_EARLY,
            ScheduleRule.MOVED_TIME,
            ScheduleRule.MOVED_INSPECTOR);

    private ScarceWeeks() {}

    /** The same seed gives the same week. */
    public static InspectionInput of(long seed) {
        Dice dice = new Dice(seed * 32_452_843 + 11);
        InspectionInput week = dice.chance(0.4) ? AdverseWeeks.clashing(seed) : TinyWeeks.draw(seed, MOST);
        int left = dice.between(
                1, Math.max(1, Math.min(week.slots().size(), week.cases().size() - 1)));
        List<SlotInput> some = dice.sample(week.slots(), left);
        List<SlotInput> slots = week.slots().stream().filter(some::contains).toList();
        List<CaseInput> cases = new ArrayList<>();
        for (CaseInput one : week.cases()) {
            boolean isOpen = slots.stream().anyMatch(slot -> slot.id().equals(one.pinned()));
            CaseInput free = one.withPinned(isOpen ? one.pinned() : null);
            cases.add(dice.chance(0.35) ? withNobody(free) : free);
        }
        return week.expandedTo(slots, week.commitments(), dice.chance(0.5) ? Map.of() : raised(seed))
                .withCases(cases);
    }

    /**
     * The usual weights, but for a rule of preference or two that count at the medium level and mostly weigh more than a file
     * read; now and then what is there by itself, or a hard rule, weighs more.
     */
    public static Map<String, String> raised(long seed) {
        Dice dice = new Dice(seed * 49_979_687 + 3);
        Map<String, String> weights = new LinkedHashMap<>();
        List<ScheduleRule> raised = new ArrayList<>(dice.sample(OF_ONE_CASE, dice.between(0, 2)));
        if (raised.isEmpty() || dice.chance(0.2)) {
            raised.add(dice.pick(rules(Level.SOFT)));
        }
        for (ScheduleRule rule : raised) {
            weights.put(rule.id(), new Weight(dice.pick(List.of(1, 2, 2, 3, 101)), Level.MEDIUM).toString());
        }
        for (Level level : List.of(Level.MEDIUM, Level.HARD)) {
            if (dice.chance(0.15)) {
                ScheduleRule rule = dice.pick(rules(level));
                int points = rule.defaultWeight().points();
                weights.put(rule.id(), new Weight(dice.pick(List.of(points + 1, 3 * points)), level).toString());
            }
        }
        return weights;
    }

    private static List<ScheduleRule> rules(Level level) {
        return Arrays.stream(ScheduleRule.values())
                .filter(rule -> rule.defaultWeight().level() == level)
                .toList();
    }

    private static CaseInput withNobody(CaseInput one) {
        return one.toBuilder().caseManager(null).standIn(null).build();
    }
}
