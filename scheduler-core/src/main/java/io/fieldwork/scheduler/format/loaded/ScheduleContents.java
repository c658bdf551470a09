package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;

/** What is in a schedule, as a report says it, beside the inspection that it is read with. */
public final class ScheduleContents {

    private ScheduleContents() {}

    /** A report of a file that says no more than that. */
    public static ReadReport of(String file, SchedulePlacements placements, InspectionInput inspection) {
        ReadReport.Builder report = ReadReport.builder().file(file);
        addTo(report, placements, inspection);
        return report.build();
    }

    /** Says how many cases and meetings have a place. */
    public static void addTo(ReadReport.Builder report, SchedulePlacements placements, InspectionInput inspection) {
        int cases = placements.slotByCase().size();
        int meetings = placements.meetings().size();
        report.count("cases", cases).count("meetings", meetings);
        if (!inspection.cases().isEmpty() || inspection.meetings().isEmpty()) {
            report.contains("Cases with a slot: " + cases + "; the inspection has "
                    + inspection.cases().size() + ".");
        }
        if (!inspection.meetings().isEmpty()) {
            report.contains("Meetings with a time: " + meetings + "; the inspection has "
                    + inspection.meetings().size() + ".");
        }
    }
}
