package io.fieldwork.scheduler.format.excel.cell;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What a cell says, whatever a spreadsheet program made of what was typed. */
public final class PageCellText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private PageCellText() {}

    /** The text without outer spaces; a number without needless zeros; empty for no cell, an error or nothing. */
    public static String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> spaced(cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    private static String number(Cell cell) {
        double number = cell.getNumericCellValue();
        LocalDateTime moment = DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : null;
        if (moment != null || !Double.isFinite(number)) {
            return moment == null ? "" : DATE.format(moment);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Hard spaces, tabs and the like count as spaces; line breaks stay. */
    private static String spaced(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\h\\u200B\\uFEFF]+", " ").strip();
    }
}
