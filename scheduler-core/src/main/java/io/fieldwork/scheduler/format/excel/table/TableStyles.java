package io.fieldwork.scheduler.format.excel.table;

import io.fieldwork.scheduler.format.labels.Labels;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Cell styles of the sheets that are tables. Each is made once for a workbook: it has room for a limited number. */
public final class TableStyles {

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle number;
    private final XSSFCellStyle date;
    private final XSSFCellStyle time;
    private final XSSFCellStyle moment;
    private @Nullable XSSFCellStyle decimal;

    public TableStyles(XSSFWorkbook workbook) {
        this(workbook, Labels.ENGLISH);
    }

    /** Styles whose dates are in the language of the labels. */
    public TableStyles(XSSFWorkbook workbook, Labels labels) {
        this.workbook = workbook;
        heading = style("@");
        XSSFFont bold = workbook.createFont();
        bold.setFontName("Arial");
        bold.setFontHeightInPoints((short) 10);
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xED, (byte) 0xED, (byte) 0xED}));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = style("@");
        quoted = style("@");
        quoted.setQuotePrefixed(true);
        number = style("0");
        date = style(labels.dateFormat("ddd d mmm yyyy"));
        time = style("hh:mm");
        moment = style(labels.dateFormat("ddd d mmm yyyy hh:mm"));
    }

    private XSSFCellStyle style(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    /** For text; quoted where it begins like a formula, so that no program takes it for one. */
    XSSFCellStyle text(boolean quote) {
        return quote ? quoted : text;
    }

    XSSFCellStyle number() {
        return number;
    }

    /** For averages; made where it is needed, so that workbooks without averages have no such style. */
    XSSFCellStyle decimal() {
        if (decimal == null) {
            decimal = style("0.0");
        }
        return decimal;
    }

    XSSFCellStyle date() {
        return date;
    }

    XSSFCellStyle time() {
        return time;
    }

    XSSFCellStyle moment() {
        return moment;
    }
}
