package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.LoadedSchedule;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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
        return write(new ScheduleView(expanded, schedule));
    }

    /** Writes a schedule whose names are looked up already, with the marks of what changed. */
    public static byte[] write(ScheduleView view) throws IOException {
        return new ScheduleWriter(view).write();
    }

    /**
     * Reads which case stands in which slot, also after people have moved, swapped, deleted or typed references on the
     * pages, in any spreadsheet program. Names of case managers are passed over: they follow from the case.
     *
     * @throws InvalidInputException with every fault at once, each with its sheet and cell: unknown references,
     *     references that stand twice or where there is no slot, two in one cell, pages that are missing or out of shape
     */
    public static SchedulePlacements read(Path file, InspectionInput expanded) throws IOException {
        return load(file, expanded).placements();
    }

    /** Reads the same, with the sheet and cell in which each case and meeting stands. */
    public static LoadedSchedule load(Path file, InspectionInput expanded) throws IOException {
        try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
            return WorkbookFiles.reading(file, () -> new ScheduleReader(expanded).read(workbook));
        }
    }
}
