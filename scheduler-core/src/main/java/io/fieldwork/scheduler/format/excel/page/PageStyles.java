package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.table.PageColour;
import io.fieldwork.scheduler.format.excel.table.PageFace;
import io.fieldwork.scheduler.format.excel.table.PageStyle;
import io.fieldwork.scheduler.format.labels.Labels;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cell styles of the pages; each is made once, in the order of first use, so that the same pages give the same file. */
public final class PageStyles {

    private static final String FONT = "Arial";

    private final XSSFWorkbook workbook;
    private final Labels labels;
    private final Map<PageFace, XSSFFont> fonts = new EnumMap<>(PageFace.class);
    private final Map<PageFace, XSSFFont> boldFonts = new EnumMap<>(PageFace.class);
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    private record Key(PageStyle style, PageEdges edges, String format, boolean quoted, boolean hourLine) {}

    public PageStyles(XSSFWorkbook workbook, Labels labels) {
        this.workbook = workbook;
        this.labels = labels;
        // Column widths are measured in letters of the workbook's first font.
        workbook.getFontAt(0).setFontName(FONT);
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
    }

    XSSFCellStyle words(PageStyle style, PageEdges edges, boolean quoted) {
        return get(new Key(style, edges, style.input() ? "@" : "General", quoted, false));
    }

    XSSFCellStyle date(PageStyle style, PageEdges edges) {
        return get(new Key(style, edges, labels.dateFormat("d mmm yyyy"), false, false));
    }

    /** Empty time; a thin line marks the hour. */
    XSSFCellStyle grid(PageEdges edges, boolean hourLine) {
        PageStyle style = PageStyle.of(PageColour.NONE, PageFace.PLAIN, PageStyle.Align.LEFT);
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
        result.setWrapText(style.fit() == PageStyle.Fit.WRAP);
        result.setShrinkToFit(style.fit() == PageStyle.Fit.SHRINK);
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
        boolean inGrid = style.align() != PageStyle.Align.CENTRE && style.face() != PageFace.TITLE;
        result.setIndention((short) (inGrid ? 1 : 0)); // off the outline of the block
        result.setVerticalAlignment(
                style.align() == PageStyle.Align.TOP_LEFT ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    }

    private static void border(XSSFCellStyle result, PageEdges edges, boolean hourLine, BorderStyle edge) {
        result.setBorderTop(edges.top() ? edge : hourLine ? BorderStyle.DOTTED : BorderStyle.NONE);
        result.setBorderBottom(edges.bottom() ? edge : BorderStyle.NONE);
        result.setBorderLeft(edges.left() ? edge : BorderStyle.NONE);
        result.setBorderRight(edges.right() ? edge : BorderStyle.NONE);
    }

    /** The bold lettering of the same size, for the first words of a text. */
    XSSFFont bold(PageFace face) {
        return boldFonts.computeIfAbsent(face, key -> {
            XSSFFont font = font(key);
            font.setBold(true);
            return font;
        });
    }

    private XSSFFont font(PageFace face) {
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
