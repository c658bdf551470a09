package io.fieldwork.scheduler.format.excel.table;

import io.fieldwork.scheduler.format.excel.book.SheetProtection;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * A sheet that is one table: a heading row, no merged cells, no blank rows, widths from the content.
 *
 * <pre>{@code
 * PrintedTable table = PrintedTable.on(workbook, styles, "Files", List.of("Date", "HMIP ID"), PrintedTable.WIDEST);
 * table.add(LocalDate.of(2014, 9, 15), "C01");
 * table.finish("sqs-20");
 * }</pre>
 *
 * <p>Who uses a screen reader, sorts or filters needs a real table of Excel's, and that needs headings that differ and
 * at least one row: both are seen to here.
 */
public final class PrintedTable {

    /** Letters that a column holds at most, where nothing else is said. */
    public static final int WIDEST = 44;

    private static final int NARROWEST = 9;
    private static final int LONGEST_HEADING = 255;

    private final XSSFSheet sheet;
    private final TableStyles styles;
    private final String name;
    private final List<String> headings;
    private final int[] widths;
    private final int widest;
    private int rows;

    /**
     * An empty table.
     *
     * @param name unique in the workbook, without spaces
     * @param widest letters that a column holds at most; longer text is wrapped
     */
    public PrintedTable(XSSFSheet sheet, TableStyles styles, String name, List<String> headings, int widest) {
        this.sheet = sheet;
        this.styles = styles;
        this.name = name;
        this.widest = widest;
        this.headings = unique(headings);
        this.widths = new int[headings.size()];
        XSSFRow row = sheet.createRow(0);
        int lines = 1;
        for (int column = 0; column < headings.size(); column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(this.headings.get(column));
            cell.setCellStyle(styles.heading());
            lines = Math.max(lines, widen(column, this.headings.get(column), 4));
        }
        row.setHeightInPoints(height(lines));
    }

    /** An empty table on a new sheet of that name. */
    public static PrintedTable on(
            XSSFWorkbook workbook, TableStyles styles, String name, List<String> headings, int widest) {
        String tableName = name.replaceAll("[^A-Za-z0-9]", "_") + "_table";
        return new PrintedTable(workbook.createSheet(name), styles, tableName, headings, widest);
    }

    /** Adds a row of texts, whole numbers, averages (Double), dates, times and dates with times; null leaves the cell empty. */
    public void add(@Nullable Object... values) {
        rows++;
        XSSFRow row = sheet.createRow(rows);
        int lines = 1;
        for (int column = 0; column < values.length; column++) {
            XSSFCell cell = row.createCell(column);
            lines = Math.max(lines, set(cell, values[column]));
        }
        // Wrapped rows get their height here: who opens the file need not adjust it.
        row.setHeightInPoints(height(lines));
    }

    /** In points; no row of a workbook is higher than 409. */
    private static float height(int lines) {
        return Math.min(409, 4 + lines * 12.5f);
    }

    private int set(XSSFCell cell, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
            widen(cell.getColumnIndex(), "Wed 15 Sep 2014", 1);
        } else if (value instanceof LocalTime time) {
            cell.setCellValue(CellTimes.dayFraction(time));
            cell.setCellStyle(styles.time());
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(styles.moment());
            widen(cell.getColumnIndex(), "Wed 15 Sep 2014 13:45", 1);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(number instanceof Double ? styles.decimal() : styles.number());
        } else {
            String text = value == null ? "" : CellText.capped(value.toString());
            cell.setCellStyle(styles.text(CellText.isFormulaLike(text)));
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
            return widen(cell.getColumnIndex(), text, 1);
        }
        return 1;
    }

    /** Makes the column as wide as the text, within limits; says how many lines the text then takes. */
    private int widen(int column, String text, int extra) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            widths[column] = Math.max(widths[column], Math.min(widest, line.length() + extra));
            lines += PrintedText.lines(line, widest);
        }
        return lines;
    }

    /** Marks the rows up as a table and sets the sheet up to print. */
    public void finish(String inspection) {
        finish(new PaperSetup(inspection));
    }

    /** The same with a foot in other words. */
    public void finish(PaperSetup print) {
        if (rows == 0) {
            add(new Object[headings.size()]); // a table must have a row
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, Math.max(NARROWEST, widths[column]) * 256);
        }
        String area = new CellRangeAddress(0, rows, 0, headings.size() - 1).formatAsString();
        XSSFTable table = sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area);
        // Set beside the library's own class for styles, which builds all sixty of Excel's to look one up.
        CTTableStyleInfo style = table.getCTTable().addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, rows, 0, headings.size() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        print.setUp(sheet, 0.5);
    }

    /** Keeps the finished sheet from slips, where nobody is to change it by hand. */
    public void guard() {
        SheetProtection.guard(sheet);
    }

    /** Headings of a table are unique whatever their case. */
    private static List<String> unique(List<String> headings) {
        Set<String> taken = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (String heading : headings) {
            String base = heading.replaceAll("\\s+", " ").strip();
            base = base.length() > LONGEST_HEADING - 5 ? base.substring(0, LONGEST_HEADING - 5) : base;
            String candidate = base;
            for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
                candidate = base + " (" + n + ")";
            }
            result.add(candidate);
        }
        return result;
    }
}
