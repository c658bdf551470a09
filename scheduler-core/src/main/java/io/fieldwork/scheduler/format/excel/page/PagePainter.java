package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.page.PageField.Area;
import io.fieldwork.scheduler.format.excel.page.PageField.Edges;
import io.fieldwork.scheduler.format.excel.page.PageField.Value;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Align;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Colour;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Face;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Fit;
import io.fieldwork.scheduler.format.excel.table.PaperSetup;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Inspector;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Draws pages into a workbook, each set up to print on one sheet of A4, landscape.
 *
 * <pre>{@code new PagePainter(workbook, view, paper).paint(inspector, "LI");}</pre>
 */
public final class PagePainter {

    private static final double GUTTER_WIDTH = 3.6;
    private static final double LEFT_WIDTH = 12.4;
    private static final double RIGHT_WIDTH = 15.6;
    private static final double MARGIN_INCHES = 0.35;

    /** In points; no row of a workbook is higher. */
    private static final float HIGHEST_ROW = 409;

    private final XSSFWorkbook workbook;
    private final ScheduleView view;
    private final PaperSetup paper;
    private final Styles styles;

    /**
     * A painter of all pages of a workbook, which share their styles.
     *
     * @param workbook has no sheet yet: its first lettering is set here
     */
    public PagePainter(XSSFWorkbook workbook, ScheduleView view, PaperSetup paper) {
        this.workbook = workbook;
        this.view = view;
        this.paper = paper;
        styles = new Styles(workbook, view.labels());
    }

    /** Adds the page of an inspector; says where its slots stand. */
    public List<SlotArea> paint(Inspector inspector, String sheetName) {
        XSSFSheet sheet = workbook.createSheet(sheetName);
        PageLayout layout = PageLayout.of(view.input(), inspector);
        PageContent content = new PageContent(layout, view, inspector);
        for (int row = 0; row <= content.footnoteRow(); row++) {
            sheet.createRow(row).setHeightInPoints(height(row, content));
        }
        paintGrid(sheet, layout, content);
        for (PageField field : content.fields()) {
            paint(sheet, field);
        }
        setWidths(sheet);
        setUpPrint(sheet, content);
        return layout.slots();
    }

    /** Quarter hours are equally high, so that a block shows how long it takes. */
    private static float height(int row, PageContent content) {
        if (row == PageLayout.TITLE_ROW) {
            return 21;
        }
        if (row < PageLayout.FIRST_ROW || row == content.keyRow()) {
            boolean holdsNoWords = row == PageLayout.DATE_ROW || row == PageLayout.OFFICE_ROW;
            if (!content.isBilingual() || holdsNoWords) {
                return 14;
            }
            return row == PageLayout.HEADING_ROW ? 38 : 26;
        }
        if (row == content.endRow()) {
            return 6;
        }
        return row == content.footnoteRow() ? content.footnoteLines() * 12 : TextFit.ROW_POINTS;
    }

    /** The empty week under the blocks: columns and hours, so that free time can be seen. */
    private void paintGrid(XSSFSheet sheet, PageLayout layout, PageContent content) {
        int endRow = content.endRow();
        for (int row = PageLayout.FIRST_ROW; row < endRow; row++) {
            boolean last = row == endRow - 1;
            for (int day = 0; day < PageLayout.DAYS; day++) {
                // Under a block the line would take the place of the block's own edge.
                boolean hour = layout.hourMark(row) != 0 && !content.endsAbove(day, row);
                cell(sheet, row, layout.gutterColumn(day))
                        .setCellStyle(styles.grid(new Edges(false, last, true, true), false));
                cell(sheet, row, layout.leftColumn(day)).setCellStyle(styles.grid(Edges.leftColumn(false, last), hour));
                cell(sheet, row, layout.rightColumn(day))
                        .setCellStyle(styles.grid(Edges.rightColumn(false, last), hour));
            }
        }
    }

    /** Every cell of a merged field gets a style: a spreadsheet draws the edges of each cell by its own. */
    private void paint(XSSFSheet sheet, PageField field) {
        Area area = field.area();
        for (int row = area.row(); row <= area.lastRow(); row++) {
            for (int column = area.column(); column <= area.lastColumn(); column++) {
                Edges edges = new Edges(
                        field.edges().top() && row == area.row(),
                        field.edges().bottom() && row == area.lastRow(),
                        field.edges().left() && column == area.column(),
                        field.edges().right() && column == area.lastColumn());
                style(cell(sheet, row, column), field, edges);
            }
        }
        set(cell(sheet, area.row(), area.column()), field);
        makeRoom(sheet, field);
        if (area.isMerged()) {
            sheet.addMergedRegionUnsafe(
                    new CellRangeAddress(area.row(), area.lastRow(), area.column(), area.lastColumn()));
        }
    }

    /** Where even the smallest lettering needs more rows than the block has, its last row is made higher. */
    private static void makeRoom(XSSFSheet sheet, PageField field) {
        Area area = field.area();
        if (field.style().face() == Face.TINY && field.style().fit() == Fit.WRAP) {
            String text = field.value().text();
            boolean headed = field.value() instanceof Value.Headed;
            float missing = headed ? TextFit.heightAcrossDay(text, Face.TINY) : TextFit.heightOf(text, Face.TINY);
            for (int row = area.row(); row <= area.lastRow(); row++) {
                missing -= sheet.getRow(row).getHeightInPoints();
            }
            if (missing > 0) {
                XSSFRow last = sheet.getRow(area.lastRow());
                last.setHeightInPoints(Math.min(HIGHEST_ROW, last.getHeightInPoints() + missing));
            }
        }
    }

    private void style(XSSFCell cell, PageField field, Edges edges) {
        boolean date = field.value() instanceof Value.Day;
        boolean quoted = CellText.isFormulaLike(field.value().text());
        cell.setCellStyle(date ? styles.date(field.style(), edges) : styles.words(field.style(), edges, quoted));
    }

    private void set(XSSFCell cell, PageField field) {
        Value value = field.value();
        if (value instanceof Value.Words words) {
            if (!words.text().isEmpty()) {
                cell.setCellValue(CellText.capped(words.text()));
            }
        } else if (value instanceof Value.Headed headed) {
            XSSFRichTextString rich = new XSSFRichTextString(CellText.capped(headed.text()));
            rich.applyFont(
                    0, headed.heading().length(), styles.bold(field.style().face()));
            cell.setCellValue(rich);
        } else if (value instanceof Value.Hour mark) {
            cell.setCellValue(mark.hour());
        } else if (value instanceof Value.Day day) {
            cell.setCellValue(day.date());
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row);
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }

    private static void setWidths(XSSFSheet sheet) {
        for (int day = 0; day < PageLayout.DAYS; day++) {
            int first = day * PageLayout.COLUMNS_PER_DAY;
            sheet.setColumnWidth(first, (int) (GUTTER_WIDTH * 256));
            sheet.setColumnWidth(first + 1, (int) (LEFT_WIDTH * 256));
            sheet.setColumnWidth(first + 2, (int) (RIGHT_WIDTH * 256));
        }
    }

    /** One page of the week is one sheet of paper, also where meetings until late have made it longer. */
    private void setUpPrint(XSSFSheet sheet, PageContent content) {
        int index = workbook.getSheetIndex(sheet);
        workbook.setPrintArea(index, 0, PageLayout.COLUMNS - 1, 0, content.footnoteRow());
        sheet.setRepeatingRows(new CellRangeAddress(PageLayout.DAY_ROW, PageLayout.HEADING_ROW, -1, -1));
        paper.setUp(sheet, MARGIN_INCHES);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, PageLayout.FIRST_ROW);
        // References such as 12 are text on purpose: no green corner.
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, content.footnoteRow(), 0, PageLayout.COLUMNS - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /**
     * Cell styles of the pages; each is made once, in the order of first use, so that the same pages give the same
     * file. A page has a thousand cells and a few dozen looks.
     */
    private static final class Styles {

        private static final String FONT = "Arial";

        private final XSSFWorkbook workbook;
        private final Labels labels;
        private final Map<Face, XSSFFont> fonts = new EnumMap<>(Face.class);
        private final Map<Face, XSSFFont> boldFonts = new EnumMap<>(Face.class);
        private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

        private record Key(PageStyle style, Edges edges, String format, boolean quoted, boolean hourLine) {}

        Styles(XSSFWorkbook workbook, Labels labels) {
            this.workbook = workbook;
            this.labels = labels;
            // Column widths are measured in letters of the workbook's first font.
            workbook.getFontAt(0).setFontName(FONT);
            workbook.getFontAt(0).setFontHeightInPoints((short) 10);
        }

        XSSFCellStyle words(PageStyle style, Edges edges, boolean quoted) {
            return get(new Key(style, edges, style.input() ? "@" : "General", quoted, false));
        }

        XSSFCellStyle date(PageStyle style, Edges edges) {
            return get(new Key(style, edges, labels.dateFormat("d mmm yyyy"), false, false));
        }

        /** Empty time; a thin line marks the hour. */
        XSSFCellStyle grid(Edges edges, boolean hourLine) {
            PageStyle style = PageStyle.of(Colour.NONE, Face.PLAIN, Align.LEFT);
            return get(new Key(style, edges, "General", false, hourLine));
        }

        private XSSFCellStyle get(Key key) {
            return styles.computeIfAbsent(key, this::create);
        }

        private XSSFCellStyle create(Key key) {
            XSSFCellStyle result = workbook.createCellStyle();
            PageStyle style = key.style();
            result.setFont(fonts.computeIfAbsent(style.face(), this::font));
            if (!style.colour().rgb().isEmpty()) {
                result.setFillForegroundColor(new XSSFColor(bytes(style.colour().rgb())));
                result.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            align(result, style);
            result.setWrapText(style.fit() == Fit.WRAP);
            result.setShrinkToFit(style.fit() == Fit.SHRINK);
            result.setLocked(!style.input());
            result.setQuotePrefixed(key.quoted());
            result.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
            border(result, key.edges(), key.hourLine(), style.changed() ? BorderStyle.MEDIUM : BorderStyle.THIN);
            return result;
        }

        private static void align(XSSFCellStyle result, PageStyle style) {
            result.setAlignment(
                    switch (style.align()) {
                        case LEFT, TOP_LEFT -> HorizontalAlignment.LEFT;
                        case CENTRE -> HorizontalAlignment.CENTER;
                        case RIGHT -> HorizontalAlignment.RIGHT;
                    });
            boolean inGrid = style.align() != Align.CENTRE && style.face() != Face.TITLE;
            result.setIndention((short) (inGrid ? 1 : 0)); // off the outline of the block
            result.setVerticalAlignment(
                    style.align() == Align.TOP_LEFT ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        }

        private static void border(XSSFCellStyle result, Edges edges, boolean hourLine, BorderStyle edge) {
            result.setBorderTop(edges.top() ? edge : hourLine ? BorderStyle.DOTTED : BorderStyle.NONE);
            result.setBorderBottom(edges.bottom() ? edge : BorderStyle.NONE);
            result.setBorderLeft(edges.left() ? edge : BorderStyle.NONE);
            result.setBorderRight(edges.right() ? edge : BorderStyle.NONE);
        }

        /** The bold lettering of the same size, for the first words of a text. */
        XSSFFont bold(Face face) {
            return boldFonts.computeIfAbsent(face, key -> {
                XSSFFont font = font(key);
                font.setBold(true);
                return font;
            });
        }

        private XSSFFont font(Face face) {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) face.points());
            font.setBold(face.isBold());
            font.setItalic(face.isItalic());
            return font;
        }

        private static byte[] bytes(String rgb) {
            int value = Integer.parseInt(rgb, 16);
            return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
        }
    }
}
