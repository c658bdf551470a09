package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import java.io.IOException;

/**
 * The schedule as a workbook: a printed page for each inspector (OUT-001 to OUT-019), then the lists that the office
 * works with. People edit the pages; reading gives back where they put each case.
 *
 * <pre>{@code
 * byte[] file = ScheduleWorkbook.write(inspection, schedule);
 * SchedulePlacements placements = ScheduleWorkbook.read(path, inspection);
 * }</pre>
 */
public final class ScheduleWorkbook {

    private ScheduleWorkbook() {}

    /**
     * Writes a schedule; the same input gives the same bytes. A schedule in which every case is unplaced gives empty
     * slots to fill in by hand (SLOT-045). Of a child it holds the reference and nothing else (FIELD-035).
     *
     * @param expanded the inspection with every slot and commitment listed
     */
    public static byte[] write(InspectionInput expanded, Schedule schedule) throws IOException {
        return new ScheduleWriter(new ScheduleView(expanded, schedule)).write();
    }
}
