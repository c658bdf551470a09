package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.constraint.WeightTable;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fewest cases left out and, among the schedules that leave out so few, the fewest file reads: by trying every schedule
 * that keeps the hard rules, counted with {@link PlainCounts}. What costs as much already as the best so far is given up.
 */
public final class FewestByTrying {

    private final InspectionInput input;
    private final WeightTable weights;
    private final Map<String, List<String>> possible = new LinkedHashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private int unplaced;
    private int fileReads = Integer.MAX_VALUE;
    private long counted;

    private FewestByTrying(InspectionInput input) {
        this.input = input;
        this.weights = WeightTable.of(input.weights());
        this.unplaced = input.cases().size() + 1;
    }

    /** Tries everything. */
    public static FewestByTrying of(InspectionInput input) {
        FewestByTrying all = new FewestByTrying(input);
        all.findPossible();
        all.place(0, 0);
        return all;
    }

    public int unplaced() {
        return unplaced;
    }

    public int fileReads() {
        return fileReads;
    }

    /** How many placements were counted. */
    public long counted() {
        return counted;
    }

    /** What breaks a hard rule with one case alone does so with more. */
    private void findPossible() {
        for (CaseInput one : input.cases()) {
            possible.put(
                    one.reference(),
                    input.slots().stream()
                            .map(SlotInput::id)
                            .filter(slot -> isSound(counts(Map.of(one.reference(), slot))))
                            .toList());
        }
    }

    private Map<ScheduleRule, Integer> counts(Map<String, String> slots) {
        counted++;
        return PlainCounts.of(input, new SchedulePlacements(slots, Map.of()), null);
    }

    private boolean isSound(Map<ScheduleRule, Integer> counts) {
        return counts.entrySet().stream().noneMatch(entry -> weights.isHard(entry.getKey()) && entry.getValue() > 0);
    }

    private void place(int next, int left) {
        Map<ScheduleRule, Integer> counts = counts(placed);
        int reads = Objects.requireNonNull(counts.get(ScheduleRule.FILE_READ));
        if (!isSound(counts) || left > unplaced || (left == unplaced && reads >= fileReads)) {
            return;
        }
        if (next == input.cases().size()) {
            unplaced = left;
            fileReads = reads;
            return;
        }
        String reference = input.cases().get(next).reference();
        for (String slot : possible.getOrDefault(reference, List.of())) {
            if (!placed.containsValue(slot)) {
                placed.put(reference, slot);
                place(next + 1, left);
                placed.remove(reference);
            }
        }
        place(next + 1, left + 1);
    }
}
