package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fewest cases left out and, among the schedules that leave out so few, the fewest file reads: by trying every schedule
 * that keeps the hard rules, counted with {@link PlainCounts}. What costs as much already as the best so far is given up,
 * with a file read for each case still to come that nobody can ever attend.
 */
public final class FewestByTrying {

    private final InspectionInput input;
    private final WeightTable weights;
    private final Map<String, List<String>> possible = new LinkedHashMap<>();
    private final List<Integer> never = new ArrayList<>();
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

    /** What breaks a hard rule with one case alone does so with more; interviews are tried first. */
    private void findPossible() {
        for (CaseInput one : input.cases()) {
            List<String> interviews = new ArrayList<>();
            List<String> reads = new ArrayList<>();
            for (SlotInput slot : input.slots()) {
                Map<ScheduleRule, Integer> counts = counts(Map.of(one.reference(), slot.id()));
                if (isSound(counts)) {
                    (Objects.requireNonNull(counts.get(ScheduleRule.FILE_READ)) == 0 ? interviews : reads)
                            .add(slot.id());
                }
            }
            never.add(interviews.isEmpty() && !reads.isEmpty() ? 1 : 0);
            interviews.addAll(reads);
            possible.put(one.reference(), interviews);
        }
    }

    /** File reads that the cases from this one on cost at least, unless they are left out, which costs more. */
    private int ahead(int next) {
        return never.subList(next, never.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
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
        if (!isSound(counts) || left > unplaced || (left == unplaced && reads + ahead(next) >= fileReads)) {
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
