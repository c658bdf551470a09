package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/*
 * The table holds the rows that are filled, at least one. The formats belong to whole columns, and the drop-downs reach
 * further down than the table: Excel takes a row into it as soon as something is typed there. So no table has blank rows in
 * its midst, and no file is filled with blank cells.
 */
/** Writes one sheet: headings with notes, columns ready to be filled, and the rows there are. */
public final class SheetWriter {

    /** Rows beyond those filled that are ready to be filled. */
    private static final int SPARE_ROWS = 20;

    private static final double SECONDS_A_DAY = 86_400;

    private static final float LINE_HEIGHT = 13;

    private static final float GREATEST_HEIGHT = 400;

    private final SheetSpec spec;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final InputNames names;

    public SheetWriter(SheetSpec spec, XSSFWorkbook workbook, SheetStyles styles, InputNames names) {
        this.spec = spec;
        this.sheet = workbook.createSheet(spec.name());
        this.styles = styles;
        this.names = names;
    }

    /** The number of rows below the headings that have drop-downs, for a list of this length. */
    public static int readyRows(SheetSpec spec, int rows) {
        return spec.emptyRows() == 1 ? Math.max(1, rows) : Math.max(spec.emptyRows(), rows + SPARE_ROWS);
    }

    public void write(List<ObjectNode> rows, int tableId) {
        writeHeadings();
        for (ObjectNode content : rows) {
            writeRow(sheet.createRow(sheet.getLastRowNum() + 1), content);
        }
        addTable(Math.max(1, rows.size()), tableId);
        sheet.createFreezePane(1, 1);
        layOutForPrint(sheet);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void writeHeadings() {
        XSSFRow row = sheet.createRow(0);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int index = 0; index < spec.columns().size(); index++) {
            SheetColumn column = spec.columns().get(index);
            XSSFCell cell = row.createCell(index);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(index, column.width() * 256);
            sheet.setDefaultColumnStyle(index, styles.of(column.type().format()));
            addNote(drawing, cell, column.note());
        }
        row.setHeightInPoints(30);
    }

    private static void addNote(XSSFDrawing drawing, XSSFCell cell, String note) {
        int column = cell.getColumnIndex();
        int lines = note.length() / 30 + 3;
        XSSFComment comment =
                drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, 0, column + 3, lines));
        comment.setAuthor("fieldwork");
        comment.setString(new XSSFRichTextString(note));
        cell.setCellComment(comment);
    }

    private void writeRow(XSSFRow row, ObjectNode content) {
        int lines = 1;
        for (int index = 0; index < spec.columns().size(); index++) {
            SheetColumn column = spec.columns().get(index);
            CellContent value = column.type().write(content, column.field(), names);
            if (!value.equals(CellContent.EMPTY)) {
                XSSFCell cell = row.createCell(index);
                cell.setCellStyle(styles.of(column.type().format()));
                fill(cell, value);
                lines = Math.max(lines, lines(value, column.width()));
            }
        }
        if (lines > 1) {
            // Not every program fits a row to wrapped text when it opens a file.
            row.setHeightInPoints(Math.min(GREATEST_HEIGHT, lines * LINE_HEIGHT + 2));
        }
    }

    /** About how many lines a text takes in a column of this width. */
    private static int lines(CellContent content, int width) {
        return content instanceof CellContent.Text text
                ? text.text()
                        .lines()
                        .mapToInt(line -> line.length() / width + 1)
                        .sum()
                : 1;
    }

    private void fill(XSSFCell cell, CellContent content) {
        if (content instanceof CellContent.Text text) {
            cell.setCellStyle(styles.ofText(text.text()));
            cell.setCellValue(CellText.escaped(text.text()));
        } else if (content instanceof CellContent.Amount number) {
            cell.setCellValue(number.number());
        } else if (content instanceof CellContent.Day day) {
            cell.setCellValue(DateUtil.getExcelDate(day.date()));
        } else if (content instanceof CellContent.Time time) {
            cell.setCellValue(time.time().toSecondOfDay() / SECONDS_A_DAY);
        } else if (content instanceof CellContent.Moment moment) {
            cell.setCellStyle(styles.moment());
            cell.setCellValue(DateUtil.getExcelDate(moment.moment()));
        }
    }

    private void addTable(int rows, int id) {
        AreaReference area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(rows, spec.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        String name = spec.name().replace(" ", "") + "List";
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().setId(id);
        for (int index = 0; index < spec.columns().size(); index++) {
            table.getCTTable()
                    .getTableColumns()
                    .getTableColumnArray(index)
                    .setName(spec.columns().get(index).heading());
        }
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        table.setStyleName("TableStyleLight1");
    }

    /** Landscape A4, as many pages as the rows need, marked as restricted on each. */
    public static void layOutForPrint(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        sheet.setPrintGridlines(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft("Restricted");
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
