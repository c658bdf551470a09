package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.book.SheetProtection;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.form.ValueKind.Choices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the sheets of a form: headings with notes, drop-downs, columns ready to be filled, and the rows there are.
 *
 * <pre>{@code
 * FormWriter writer = new FormWriter(workbook);
 * writer.explain("Read me", "How to fill in this workbook", List.of("One row for each room."));
 * writer.write(sheets, tree, names);
 * }</pre>
 *
 * <p>The table of a sheet holds the rows that are filled, at least one. The formats belong to whole columns, and the
 * drop-downs reach further down than the table: Excel takes a row into it as soon as something is typed there. So no table
 * has blank rows in its midst, and no file is filled with blank cells.
 */
public final class FormWriter {

    /** How many rows of a list are ready to be filled. */
    private static final int READY_ROWS = 60;

    /** Rows beyond those filled that are ready to be filled. */
    private static final int SPARE_ROWS = 20;

    private static final float LINE_HEIGHT = 13;

    private static final float GREATEST_HEIGHT = 400;

    private final XSSFWorkbook workbook;
    private final Styles styles;

    public FormWriter(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new Styles(workbook);
    }

    /** Adds a sheet that says how to fill in the others; it is not read. */
    public void explain(String name, String title, List<String> sentences) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setColumnWidth(0, 100 * 256);
        sheet.setDisplayGridlines(false);
        XSSFRow first = sheet.createRow(0);
        first.createCell(0).setCellValue(title);
        first.getCell(0).setCellStyle(styles.title());
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            XSSFRow row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(sentence);
            row.getCell(0).setCellStyle(styles.plain());
            row.setHeightInPoints(14f * (sentence.length() / 95 + 1) + 8);
        }
        layOutForPrint(sheet);
        sheet.setPrintGridlines(false);
        SheetProtection.guard(sheet);
    }

    /** Adds the sheets, each with what the tree has for it. */
    public void write(List<FormSheet> forms, ObjectNode tree, FormNames names) {
        Map<FormSheet, Integer> readyRows = new LinkedHashMap<>();
        for (FormSheet form : forms) {
            List<ObjectNode> rows = form.rows().listed(tree, names);
            readyRows.put(form, readyRows(form.length(), rows.size()));
            write(form, rows, names, readyRows.size());
        }
        for (FormSheet form : forms) {
            addDropDowns(form, readyRows);
        }
    }

    /** The number of rows below the headings that have drop-downs, for a list of this length. */
    private static int readyRows(FormSheet.Length length, int rows) {
        return length == FormSheet.Length.OPEN ? Math.max(READY_ROWS, rows + SPARE_ROWS) : Math.max(1, rows);
    }

    private void write(FormSheet form, List<ObjectNode> rows, FormNames names, int tableId) {
        XSSFSheet sheet = workbook.createSheet(form.name());
        writeHeadings(form, sheet);
        for (ObjectNode content : rows) {
            writeRow(form, sheet.createRow(sheet.getLastRowNum() + 1), content, names);
        }
        addTable(form, sheet, Math.max(1, rows.size()), tableId);
        sheet.createFreezePane(1, 1);
        layOutForPrint(sheet);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** The first row: heading by heading with its note, and the format of the cells below. */
    private void writeHeadings(FormSheet form, XSSFSheet sheet) {
        XSSFRow row = sheet.createRow(0);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int index = 0; index < form.columns().size(); index++) {
            FormColumn column = form.columns().get(index);
            XSSFCell cell = row.createCell(index);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(index, column.width() * 256);
            sheet.setDefaultColumnStyle(index, styles.of(column.kind().format()));
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

    private void writeRow(FormSheet form, XSSFRow row, ObjectNode content, FormNames names) {
        int lines = 1;
        for (int index = 0; index < form.columns().size(); index++) {
            FormColumn column = form.columns().get(index);
            CellContent value = column.kind().write(content, column.field(), names);
            if (!value.equals(CellContent.EMPTY)) {
                XSSFCell cell = row.createCell(index);
                cell.setCellStyle(styles.of(column.kind().format()));
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
            cell.setCellValue(CellTimes.dayFraction(time.time()));
        } else if (content instanceof CellContent.Moment moment) {
            cell.setCellStyle(styles.moment());
            cell.setCellValue(DateUtil.getExcelDate(moment.moment()));
        }
    }

    /** A table has a name of its own, by the sheet, and filters in its headings. */
    private static void addTable(FormSheet form, XSSFSheet sheet, int rows, int id) {
        AreaReference area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(rows, form.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        String name = form.name().replace(" ", "") + "List";
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().setId(id);
        for (int index = 0; index < form.columns().size(); index++) {
            table.getCTTable()
                    .getTableColumns()
                    .getTableColumnArray(index)
                    .setName(form.columns().get(index).heading());
        }
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        table.setStyleName("TableStyleLight1");
    }

    /**
     * A drop-down helps and does not forbid: reading takes other words for the same too, and ids in place of names. Words
     * from a fixed list ask back when something else is typed; names do not.
     */
    private void addDropDowns(FormSheet form, Map<FormSheet, Integer> readyRows) {
        XSSFSheet sheet = workbook.getSheet(form.name());
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int rows = readyRows.getOrDefault(form, 1);
        for (int index = 0; index < form.columns().size(); index++) {
            Choices choices = form.columns().get(index).kind().choices();
            if (choices instanceof Choices.Words fixed) {
                String[] words = fixed.words().toArray(String[]::new);
                addDropDown(sheet, index, rows, helper.createExplicitListConstraint(words), true);
            } else if (choices instanceof Choices.NamesIn source) {
                String range = namesIn(source.sheet(), readyRows);
                addDropDown(sheet, index, rows, helper.createFormulaListConstraint(range), false);
            }
        }
    }

    private static void addDropDown(
            XSSFSheet sheet, int column, int rows, DataValidationConstraint constraint, boolean asksBack) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(1, rows, column, column));
        // The library's name is misleading: true is what shows the arrow in this file format.
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(asksBack);
        if (asksBack) {
            validation.setErrorStyle(ErrorStyle.WARNING);
            validation.createErrorBox("Not on the list", "Please choose one of the words of the list.");
        }
        sheet.addValidationData(validation);
    }

    /** The cells of the column "name" of a sheet, filled or ready. */
    private static String namesIn(String sheet, Map<FormSheet, Integer> readyRows) {
        for (Map.Entry<FormSheet, Integer> one : readyRows.entrySet()) {
            List<String> fields =
                    one.getKey().columns().stream().map(FormColumn::field).toList();
            if (one.getKey().name().equals(sheet)) {
                String column = "$" + CellReference.convertNumToColString(fields.indexOf("name")) + "$";
                return "'" + sheet + "'!" + column + "2:" + column + (one.getValue() + 1);
            }
        }
        throw new IllegalArgumentException(
                "There is no sheet (" + sheet + ").\nMaybe it was renamed in one place alone.");
    }

    /** Landscape A4, as many pages as the rows need, marked as restricted on each. */
    private static void layOutForPrint(XSSFSheet sheet) {
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

    /** The cell styles of the input workbook, each made once. */
    private static final class Styles {

        private static final String FONT = "Arial";

        private enum Style {
            TEXT("@"),
            QUOTED("@"),
            NUMBER("0"),
            DAY("ddd d mmm yyyy"),
            TIME("hh:mm"),
            MOMENT("ddd d mmm yyyy hh:mm"),
            HEADING("@"),
            TITLE("@"),
            PLAIN("@");

            private final String format;

            Style(String format) {
                this.format = format;
            }
        }

        private final XSSFWorkbook workbook;
        private final Map<Style, XSSFCellStyle> styles = new LinkedHashMap<>();

        Styles(XSSFWorkbook workbook) {
            this.workbook = workbook;
            workbook.getFontAt(0).setFontName(FONT);
            workbook.getFontAt(0).setFontHeightInPoints((short) 10);
            for (Style style : Style.values()) {
                styles.put(style, make(style));
            }
        }

        /** For the cells of a column, filled or not. */
        XSSFCellStyle of(ValueKind.Format format) {
            return style(
                    switch (format) {
                        case TEXT -> Style.TEXT;
                        case NUMBER -> Style.NUMBER;
                        case DAY -> Style.DAY;
                        case TIME -> Style.TIME;
                    });
        }

        /** For a text: one that begins like a formula is marked as text. */
        XSSFCellStyle ofText(String text) {
            return style(CellText.isFormulaLike(text) ? Style.QUOTED : Style.TEXT);
        }

        XSSFCellStyle moment() {
            return style(Style.MOMENT);
        }

        XSSFCellStyle heading() {
            return style(Style.HEADING);
        }

        /** For the first line of a sheet without a list. */
        XSSFCellStyle title() {
            return style(Style.TITLE);
        }

        /** For running text. */
        XSSFCellStyle plain() {
            return style(Style.PLAIN);
        }

        private XSSFCellStyle style(Style style) {
            return styles.getOrDefault(style, workbook.getCellStyleAt(0));
        }

        private XSSFCellStyle make(Style style) {
            XSSFCellStyle made = workbook.createCellStyle();
            made.setDataFormat(workbook.createDataFormat().getFormat(style.format));
            made.setWrapText(true);
            made.setVerticalAlignment(VerticalAlignment.TOP);
            boolean inList = style != Style.TITLE && style != Style.PLAIN;
            if (inList) {
                made.setAlignment(HorizontalAlignment.LEFT);
            }
            if (style == Style.QUOTED) {
                made.setQuotePrefixed(true);
            }
            if (style == Style.HEADING) {
                border(made);
                made.setFont(bold((short) 10));
                made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                made.setFillForegroundColor(colour(0xDD, 0xE6, 0xF0));
            }
            if (style == Style.TITLE) {
                made.setFont(bold((short) 14));
            }
            return made;
        }

        private static void border(XSSFCellStyle style) {
            XSSFColor grey = colour(0xA6, 0xA6, 0xA6);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setTopBorderColor(grey);
            style.setBottomBorderColor(grey);
            style.setLeftBorderColor(grey);
            style.setRightBorderColor(grey);
        }

        private XSSFFont bold(short points) {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints(points);
            font.setBold(true);
            return font;
        }

        private static XSSFColor colour(int red, int green, int blue) {
            return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
        }
    }
}
