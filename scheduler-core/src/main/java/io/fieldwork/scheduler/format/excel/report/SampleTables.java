package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.excel.table.ScheduleTableStyles;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets with a table each, in a workbook that is restricted: every printed page says so at its foot. */
final class SampleTables {

    private final XSSFWorkbook workbook;
    private final ScheduleTableStyles styles;

    SampleTables(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new ScheduleTableStyles(workbook);
    }

    ScheduleTable next(String name, List<String> headings, int widest) {
        return new ScheduleTable(
                workbook.createSheet(name), styles, name.replace(' ', '_') + "_table", headings, widest);
    }

    void finish(ScheduleTable table) {
        table.finish("sample: RESTRICTED");
        table.guard();
    }
}
