package io.fieldwork.scheduler.format.excel.table;

import io.fieldwork.scheduler.calendar.KeyDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of dates: who owes what to whom, and when. */
public final class KeyDatesTable {

    /** Letters in the widest column: eight columns still fit the paper in a size that can be read. */
    static final int WIDEST = 38;

    private static final List<String> HEADINGS =
            List.of("Date", "Last day", "Hour", "What", "From whom", "To whom", "Rule", "Warning");

    private KeyDatesTable() {}

    /**
     * Adds a sheet of these dates, a row each, guarded against slips: who wants another date asks for another calendar.
     */
    public static void add(XSSFWorkbook workbook, TableStyles styles, String name, List<KeyDate> dates, String id) {
        PrintedTable table = table(workbook, styles, name, HEADINGS);
        for (KeyDate date : dates) {
            table.add(
                    date.date(),
                    date.isSingleDay() ? null : date.last(),
                    date.time(),
                    date.what(),
                    date.from(),
                    date.to(),
                    date.rule(),
                    String.join("\n", date.warnings()));
        }
        table.finish(id);
        table.guard();
    }

    /** An empty sheet of that name that is one table. */
    public static PrintedTable table(XSSFWorkbook workbook, TableStyles styles, String name, List<String> headings) {
        return new PrintedTable(
                workbook.createSheet(name), styles, name.replaceAll("\\W", "") + "Table", headings, WIDEST);
    }
}
