package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that nobody solved: two inspections under weights of complexPerDay (0, 2, 8) and girlsTogether (0, 2). The counts
 * follow from the weights, so that the two conflict: each falls with its own weight and grows with the other.
 */
public final class MadeUpRuns {

    private MadeUpRuns() {}

    public static List<PlannedRun> plan() {
        return SweepPlan.runs(
                List.of(
                        new SweepInspection("a", InspectionGenerator.tiny(1)),
                        new SweepInspection("b", InspectionGenerator.tiny(2))),
                SweepPlanTest.settings(null, 2, "complexPerDay=0,2,8", "girlsTogether=0,2"));
    }

    public static List<SolvedRun> all() {
        return plan().stream().map(MadeUpRuns::solved).toList();
    }

    public static SolvedRun solved(PlannedRun run) {
        WeightTable weights = WeightTable.of(run.weights());
        int complex = weights.get(ScheduleRule.COMPLEX_PER_DAY).points();
        int girls = weights.get(ScheduleRule.GIRLS_TOGETHER).points();
        Map<String, Integer> matches = new LinkedHashMap<>();
        ScheduleRule.ids().forEach(id -> matches.put(id, 0));
        boolean isGirlsFirst = girls > complex;
        matches.put("complexPerDay", isGirlsFirst ? 9 : complex == 0 ? 7 : 4);
        matches.put("girlsTogether", isGirlsFirst ? 5 : complex == 0 ? 6 : 8);
        matches.put("unusedSlots", 3);
        RuleCounts counts = new RuleCounts();
        matches.forEach((id, count) -> counts.add(ScheduleRule.findById(id).orElseThrow(), count));
        List<String> places = new ArrayList<>(List.of("LI-1, Mon 15:00", isGirlsFirst ? "DLI-2, Tue 09:00" : ""));
        return new SolvedRun(
                run.number(),
                run.of(),
                run.key(),
                weights.score(counts).toString(),
                matches,
                Map.of("C01", places.get(0), "C02 – é", places.get(1)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(LinkedHashMap::new, (map, e) -> map.put(e.getKey(), e.getValue()), Map::putAll));
    }
}
