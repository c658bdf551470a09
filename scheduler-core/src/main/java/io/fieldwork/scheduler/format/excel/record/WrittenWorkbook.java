package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.model.Schedule;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A schedule workbook as the program wrote it: the schedule, and what each cell of each sheet said.
 *
 * @param schedule what {@code schedule.json} of that time holds
 */
public record WrittenWorkbook(Schedule schedule, List<WrittenSheet> sheets) {

    public WrittenWorkbook {
        sheets = List.copyOf(sheets);
    }

    /** A workbook as it stands. */
    public static WrittenWorkbook of(XSSFWorkbook workbook, Schedule schedule, List<WrittenSheet> sheets) {
        return new WrittenWorkbook(
                schedule,
                sheets.stream()
                        .map(sheet -> sheet.saying(Objects.requireNonNull(workbook.getSheet(sheet.name()))))
                        .toList());
    }
}
