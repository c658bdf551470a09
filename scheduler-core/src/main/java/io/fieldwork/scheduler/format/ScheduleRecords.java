package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a schedule workbook says of itself, without the inspection that it is of: what the program once wrote into it, and whether
 * that still stands there. By it a command knows whether it may write over the workbook.
 *
 * <pre>{@code ScheduleRecords.edits(Path.of("schedule.xlsx")).isUntouched()}</pre>
 */
public final class ScheduleRecords {

    private ScheduleRecords() {}

    /**
     * What was edited in a workbook since the program wrote it. A file that cannot be opened, is of another kind, or holds no record
     * of what was written, is one of which that cannot be told.
     *
     * @throws IOException where the file cannot be read at all
     */
    public static WorkbookEdits edits(Path file) throws IOException {
        try {
            return ScheduleWorkbook.edits(file);
        } catch (InvalidInputException e) {
            return WorkbookEdits.unknown(
                    "it cannot be opened: " + e.issues().get(0).sentence());
        }
    }

    /**
     * The schedule that the program wrote into a workbook, whatever was moved there since; empty where the workbook holds no record
     * of it.
     *
     * @throws InvalidInputException where it cannot be opened
     * @throws IOException where the file cannot be read at all
     */
    public static Optional<Schedule> written(Path file) throws IOException {
        return ScheduleWorkbook.written(file);
    }
}
