package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.PrintedText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * Marks on cells: a comment, and a frame that is no style of the cell. So the cell's own style stays, and a mark can be
 * told from what the user did and taken away again.
 */
final class CellMarks {

    /** Who wrote the comments that are marks. */
    static final String AUTHOR = "fieldwork check";

    /** What a mark begins with where the user has a comment in the same cell. */
    private static final String BEGIN = "\n--- " + AUTHOR + " ---\n";

    /** Always true, and nothing that a person would write: it tells our frames from the user's. */
    private static final String ALWAYS = "LEN(\"" + AUTHOR + "\")>0";

    private static final byte[] RED = {(byte) 0xC0, 0, 0};
    private static final byte[] PALE = {(byte) 0xFF, (byte) 0xD9, (byte) 0xD9};

    private CellMarks() {}

    /** Takes away every mark of an earlier check from a sheet. */
    static void takeAway(XSSFSheet sheet) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
            if (ALWAYS.equals(formats.getConditionalFormattingAt(i).getRule(0).getFormula1())) {
                formats.removeConditionalFormatting(i);
            }
        }
        Map<CellAddress, XSSFComment> comments = new TreeMap<>(sheet.getCellComments());
        comments.forEach((address, comment) -> {
            String text = comment.getString().getString();
            if (AUTHOR.equals(comment.getAuthor())) {
                cell(sheet, address).removeCellComment();
            } else if (text.contains(BEGIN)) {
                comment.setString(new XSSFRichTextString(text.substring(0, text.indexOf(BEGIN))));
            }
        });
    }

    /** Marks a cell; a comment that the user wrote there stays, and ours follows it. */
    static void add(XSSFSheet sheet, String address, String text) {
        XSSFCell cell = cell(sheet, new CellAddress(address));
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            comment = sheet.createDrawingPatriarch().createCellComment(anchor(cell, text));
            comment.setAuthor(AUTHOR);
            comment.setString(new XSSFRichTextString(text));
            cell.setCellComment(comment);
        } else {
            comment.setString(new XSSFRichTextString(comment.getString().getString() + BEGIN + text));
        }
        frame(sheet, cell);
    }

    /** A box beside the cell that is high enough for the words: a comment does not grow by itself. */
    private static XSSFClientAnchor anchor(XSSFCell cell, String text) {
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        int height = Math.max(4, PrintedText.lines(text.replace("\n", "  "), 40) + 3);
        return new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 5, row + height);
    }

    /** A frame by a rule that always holds: the style of the cell, which may be the user's, is left alone. */
    private static void frame(XSSFSheet sheet, XSSFCell cell) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(ALWAYS);
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(PALE));
        BorderFormatting border = rule.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        border.setTopBorderColor(new XSSFColor(RED));
        border.setBottomBorderColor(new XSSFColor(RED));
        border.setLeftBorderColor(new XSSFColor(RED));
        border.setRightBorderColor(new XSSFColor(RED));
        formats.addConditionalFormatting(new CellRangeAddress[] {area(sheet, cell)}, rule);
    }

    private static CellRangeAddress area(XSSFSheet sheet, XSSFCell cell) {
        Optional<CellRangeAddress> merged = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst();
        return merged.orElseGet(() -> new CellRangeAddress(
                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow());
        row = row == null ? sheet.createRow(address.getRow()) : row;
        XSSFCell cell = row.getCell(address.getColumn());
        return cell == null ? row.createCell(address.getColumn()) : cell;
    }
}
