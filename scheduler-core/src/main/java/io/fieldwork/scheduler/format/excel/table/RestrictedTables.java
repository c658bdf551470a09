package io.fieldwork.scheduler.format.excel.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Adds sheets that speak of children's data; each says so in its name, and at head and foot of each printed page. */
public final class RestrictedTables {

    /** What a restricted workbook says first. */
    public static final String NOTICE =
            "RESTRICTED: this workbook speaks of children's data. Keep it within the inspection team.";

    private static final int WIDEST = 60;

    private final XSSFWorkbook workbook;
    private final TableStyles styles;
    private final String inspection;

    public RestrictedTables(XSSFWorkbook workbook, String inspection) {
        this.workbook = workbook;
        this.styles = new TableStyles(workbook);
        this.inspection = inspection;
    }

    /** What a sheet is called whose plain name is this. */
    public static String sheetName(String name) {
        return name + " (restricted)";
    }

    /** Adds a sheet that is one table. */
    public XSSFSheet add(String name, List<String> headings, Consumer<PrintedTable> fill) {
        XSSFSheet sheet = workbook.createSheet(sheetName(name));
        String tableName = name.replaceAll("[^A-Za-z0-9]", "_") + "_table";
        PrintedTable table = new PrintedTable(sheet, styles, tableName, headings, WIDEST);
        fill.accept(table);
        table.finish(inspection);
        markRestricted(sheet);
        return sheet;
    }

    /** Puts the word on every printed page of a sheet. */
    public static void markRestricted(XSSFSheet sheet) {
        sheet.getHeader().setCenter("RESTRICTED");
        String left = sheet.getFooter().getLeft();
        if (!left.toLowerCase(Locale.ROOT).contains("restricted")) {
            sheet.getFooter().setLeft(left.isEmpty() ? "Restricted" : "Restricted - " + left);
        }
    }
}
