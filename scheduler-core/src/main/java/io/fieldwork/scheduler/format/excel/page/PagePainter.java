package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.table.PageArea;
import io.fieldwork.scheduler.format.excel.table.PageFace;
import io.fieldwork.scheduler.format.excel.table.PageFit;
import io.fieldwork.scheduler.format.excel.table.PageStyle;
import io.fieldwork.scheduler.format.excel.table.SchedulePrint;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws a page into a sheet and sets it up to print on one sheet of A4, landscape. */
public final class PagePainter {

    private static final double GUTTER_WIDTH = 3.6;
    private static final double LEFT_WIDTH = 12.4;
    private static final double RIGHT_WIDTH = 15.6;
    private static final double MARGIN_INCHES = 0.35;

    /** In points; no row of a workbook is higher. */
    private static final float HIGHEST_ROW = 409;

    private final XSSFSheet sheet;
    private final PageStyles styles;

    public PagePainter(XSSFSheet sheet, PageStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    public void paint(PageLayout layout, PageContent content, SchedulePrint print) {
        for (int row = 0; row <= content.footnoteRow(); row++) {
            sheet.createRow(row).setHeightInPoints(height(row, content));
        }
        paintGrid(layout, content);
        for (PageCell cell : content.cells()) {
            paint(cell);
        }
        setWidths();
        setUpPrint(content, print);
    }

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
        return row == content.footnoteRow() ? content.footnoteLines() * 12 : PageFit.ROW_POINTS;
    }

    private void paintGrid(PageLayout layout, PageContent content) {
        int endRow = content.endRow();
        for (int row = PageLayout.FIRST_ROW; row < endRow; row++) {
            boolean last = row == endRow - 1;
            for (int day = 0; day < PageLayout.DAYS; day++) {
                // Under a block the line would take the place of the block's own edge.
                boolean hour = layout.hourMark(row) != 0 && !content.endsAbove(day, row);
                cell(row, layout.gutterColumn(day))
                        .setCellStyle(styles.grid(new PageEdges(false, last, true, true), false));
                cell(row, layout.leftColumn(day)).setCellStyle(styles.grid(PageEdges.leftColumn(false, last), hour));
                cell(row, layout.rightColumn(day)).setCellStyle(styles.grid(PageEdges.rightColumn(false, last), hour));
            }
        }
    }

    private void paint(PageCell field) {
        PageArea area = field.area();
        for (int row = area.row(); row <= area.lastRow(); row++) {
            for (int column = area.column(); column <= area.lastColumn(); column++) {
                PageEdges edges = new PageEdges(
                        field.edges().top() && row == area.row(),
                        field.edges().bottom() && row == area.lastRow(),
                        field.edges().left() && column == area.column(),
                        field.edges().right() && column == area.lastColumn());
                style(cell(row, column), field, edges);
            }
        }
        set(cell(area.row(), area.column()), field);
        makeRoom(field);
        if (area.isMerged()) {
            sheet.addMergedRegionUnsafe(
                    new CellRangeAddress(area.row(), area.lastRow(), area.column(), area.lastColumn()));
        }
    }

    /** Where even the smallest lettering needs more rows than the block has, its last row is made higher. */
    private void makeRoom(PageCell field) {
        PageArea area = field.area();
        if (field.style().face() == PageFace.TINY && field.style().fit() == PageStyle.Fit.WRAP) {
            String text = field.value().text();
            boolean headed = field.value() instanceof PageValue.Headed;
            float missing =
                    headed ? PageFit.heightAcrossDay(text, PageFace.TINY) : PageFit.heightOf(text, PageFace.TINY);
            for (int row = area.row(); row <= area.lastRow(); row++) {
                missing -= sheet.getRow(row).getHeightInPoints();
            }
            if (missing > 0) {
                XSSFRow last = sheet.getRow(area.lastRow());
                last.setHeightInPoints(Math.min(HIGHEST_ROW, last.getHeightInPoints() + missing));
            }
        }
    }

    private void style(XSSFCell cell, PageCell field, PageEdges edges) {
        boolean date = field.value() instanceof PageValue.Day;
        boolean quoted = CellText.isFormulaLike(field.value().text());
        cell.setCellStyle(date ? styles.date(field.style(), edges) : styles.words(field.style(), edges, quoted));
    }

    private void set(XSSFCell cell, PageCell field) {
        PageValue value = field.value();
        if (value instanceof PageValue.Words words) {
            if (!words.text().isEmpty()) {
                cell.setCellValue(CellText.capped(words.text()));
            }
        } else if (value instanceof PageValue.Headed headed) {
            XSSFRichTextString rich = new XSSFRichTextString(CellText.capped(headed.text()));
            rich.applyFont(
                    0, headed.heading().length(), styles.bold(field.style().face()));
            cell.setCellValue(rich);
        } else if (value instanceof PageValue.Hour mark) {
            cell.setCellValue(mark.hour());
        } else if (value instanceof PageValue.Day day) {
            cell.setCellValue(day.date());
        }
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = sheet.getRow(row);
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }

    private void setWidths() {
        for (int day = 0; day < PageLayout.DAYS; day++) {
            int first = day * PageLayout.COLUMNS_PER_DAY;
            sheet.setColumnWidth(first, (int) (GUTTER_WIDTH * 256));
            sheet.setColumnWidth(first + 1, (int) (LEFT_WIDTH * 256));
            sheet.setColumnWidth(first + 2, (int) (RIGHT_WIDTH * 256));
        }
    }

    private void setUpPrint(PageContent content, SchedulePrint print) {
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(index, 0, PageLayout.COLUMNS - 1, 0, content.footnoteRow());
        sheet.setRepeatingRows(new CellRangeAddress(PageLayout.DAY_ROW, PageLayout.HEADING_ROW, -1, -1));
        print.setUp(sheet, MARGIN_INCHES);
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
}
