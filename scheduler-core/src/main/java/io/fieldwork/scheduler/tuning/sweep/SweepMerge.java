package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings runs together: those of several shards, or those of a sweep that goes on.
 *
 * <p>Both are refused where a run does not belong: a report over two sweeps would look like one and say nothing.
 */
public final class SweepMerge {

    private SweepMerge() {}

    /**
     * All runs of several folders in the order of the plan, each once.
     *
     * @param byFolder the runs by the name of their folder
     * @throws InvalidInputException where the folders are not of one sweep
     */
    public static List<SolvedRun> of(Map<String, List<SolvedRun>> byFolder) {
        Issues issues = new Issues();
        Map<Integer, SolvedRun> merged = new TreeMap<>();
        Integer of = null;
        for (Map.Entry<String, List<SolvedRun>> folder : byFolder.entrySet()) {
            if (folder.getValue().isEmpty()) {
                issues.fault(folder.getKey(), "", "a folder with the file runs.jsonl, in which there is a run");
            }
            for (SolvedRun run : folder.getValue()) {
                of = of == null ? run.of() : of;
                SolvedRun other = merged.putIfAbsent(run.number(), run);
                if (of != run.of() || (other != null && !other.equals(run))) {
                    issues.fault(
                            folder.getKey(),
                            "run " + run.number() + " of " + run.of(),
                            "parts of one and the same sweep, as --shard makes them");
                }
            }
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return List.copyOf(merged.values());
    }

    /**
     * The runs of a plan that were done before, numbered as the plan has them.
     *
     * @param file where they stand, for the message
     * @throws InvalidInputException where a run is not of the plan: going on would lose it
     */
    public static List<SolvedRun> done(List<PlannedRun> plan, List<SolvedRun> before, String file) {
        Map<RunKey, PlannedRun> planned = new LinkedHashMap<>();
        plan.forEach(run -> planned.put(run.key(), run));
        Map<Integer, SolvedRun> done = new LinkedHashMap<>();
        Issues issues = new Issues();
        for (SolvedRun run : before) {
            PlannedRun own = planned.get(run.key());
            if (own == null) {
                issues.fault(
                        file,
                        "run " + run.number() + " of " + run.of(),
                        "only runs of this sweep: the same inspections, effort, seeds and version as before, and at least"
                                + " the same weights");
            } else {
                done.putIfAbsent(own.number(), run.numbered(own));
            }
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        List<SolvedRun> sorted = new ArrayList<>(done.values());
        sorted.sort(Comparator.comparingInt(SolvedRun::number));
        return List.copyOf(sorted);
    }
}
