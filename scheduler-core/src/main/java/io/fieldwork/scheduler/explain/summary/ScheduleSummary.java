package io.fieldwork.scheduler.explain.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reached, in figures and in words that may be handed out.
 *
 * @param cases all cases
 * @param fileReadReasons one sentence for each case that is read from the file alone
 * @param unplacedReasons one sentence for each case or meeting that has no place
 * @param waivers one sentence for each person who could be interviewed if the first day back were waived (ALLOC-005)
 * @param fewestFileReads no schedule that leaves out as few cases has fewer file reads, as far as a matching proves it; those
 *     decided beforehand included; null where unknown
 * @param hardRules one sentence for each hard rule that is broken; empty where all hold
 */
public record ScheduleSummary(
        int cases,
        int interviews,
        int standIns,
        int fileReads,
        int unplaced,
        int meetings,
        int meetingsUnplaced,
        List<String> fileReadReasons,
        List<String> unplacedReasons,
        List<String> waivers,
        @Nullable Integer fewestFileReads,
        List<String> hardRules) {

    public ScheduleSummary {
        fileReadReasons = List.copyOf(fileReadReasons);
        unplacedReasons = List.copyOf(unplacedReasons);
        waivers = List.copyOf(waivers);
        hardRules = List.copyOf(hardRules);
    }
}
