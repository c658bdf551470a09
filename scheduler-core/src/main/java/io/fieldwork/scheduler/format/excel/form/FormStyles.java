package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the input workbook, each made once. */
public final class FormStyles {

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

    public FormStyles(XSSFWorkbook workbook) {
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
    public XSSFCellStyle title() {
        return style(Style.TITLE);
    }

    /** For running text. */
    public XSSFCellStyle plain() {
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
