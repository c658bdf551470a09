package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The catalogue of constraints as a workbook of one table. */
public final class WeightsWorkbook {

    private static final List<String> HEADINGS = List.of("Constraint", "Level", "Usual weight", "Counts", "Comes from");
    private static final int WIDEST = 60;

    private WeightsWorkbook() {}

    /** The catalogue in its own order, with the weights that hold where an inspection gives none. */
    public static byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PrintedTable table = PrintedTable.on(workbook, new TableStyles(workbook), "Weights", HEADINGS, WIDEST);
            for (ScheduleRule rule : ScheduleRule.values()) {
                table.add(
                        rule.id(),
                        rule.defaultWeight().level().name().toLowerCase(Locale.ROOT),
                        rule.defaultWeight().points(),
                        rule.counts(),
                        rule.source());
            }
            table.finish("");
            workbook.getSheetAt(0).getFooter().setLeft("What a schedule is judged by");
            return WorkbookFiles.toBytes(workbook, "What a schedule is judged by");
        }
    }
}
