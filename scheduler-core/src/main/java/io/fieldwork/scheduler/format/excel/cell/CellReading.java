package io.fieldwork.scheduler.format.excel.cell;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell; a formula counts as the value that the workbook program last worked out for it.
 *
 * @param text the text; for a number what it shows; for an error its sign, such as {@code #REF!}
 * @param dated true for a number that is formatted as a date or time
 */
public record CellReading(Kind kind, String text, double number, boolean dated, boolean use1904) {

    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        FLAG,
        ERROR
    }

    public static final CellReading BLANK = new CellReading(Kind.BLANK, "", 0, false, false);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** Numbers that, without a date format, can be the count of days that stands for a date of our age. */
    private static final int FIRST_DAY_COUNT = 30_000;

    private static final int LAST_DAY_COUNT = 75_000;

    public static CellReading of(@Nullable XSSFCell cell, boolean use1904) {
        if (cell == null) {
            return BLANK;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (cell.getCellType() == CellType.FORMULA && cell.getRawValue() == null) {
            return new CellReading(Kind.ERROR, "=" + cell.getCellFormula(), 0, false, use1904);
        }
        return switch (type) {
            case STRING -> ofText(cell.getStringCellValue(), use1904);
            case NUMERIC -> ofNumber(cell, use1904);
            case BOOLEAN ->
                new CellReading(Kind.FLAG, cell.getBooleanCellValue() ? "true" : "false", 0, false, use1904);
            // Newer signs, such as #SPILL!, are none that the library has a number for.
            case ERROR -> new CellReading(Kind.ERROR, cell.getErrorCellString(), 0, false, use1904);
            default -> BLANK;
        };
    }

    /** The library gives no text for a cell that names one which the workbook has not. */
    private static CellReading ofText(@Nullable String text, boolean use1904) {
        return text == null || CellText.clean(text).isEmpty()
                ? BLANK
                : new CellReading(Kind.TEXT, text, 0, false, use1904);
    }

    private static CellReading ofNumber(XSSFCell cell, boolean use1904) {
        double number = cell.getNumericCellValue();
        if (!Double.isFinite(number)) {
            return new CellReading(Kind.ERROR, Double.toString(number), 0, false, use1904);
        }
        boolean dated = DateUtil.isCellDateFormatted(cell);
        String shown = dated ? shownDate(number, use1904) : shownNumber(cell, number);
        return new CellReading(Kind.NUMBER, shown, number, dated, use1904);
    }

    /** As digits, without a decimal point that nobody typed; leading zeros where the cell's format shows them. */
    private static String shownNumber(XSSFCell cell, double number) {
        // A damaged workbook has cells whose style it has not, and the library then answers null.
        XSSFCellStyle style = cell.getCellStyle();
        String format = style == null ? null : style.getDataFormatString();
        if (format != null && format.matches("0{2,}")) {
            return new DataFormatter(Locale.UK).formatRawCellContents(number, style.getDataFormat(), format);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static String shownDate(double number, boolean use1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, use1904, true);
        if (moment == null) {
            return Double.toString(number);
        }
        if (number < 1) {
            return CLOCK.format(moment);
        }
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return midnight ? CellDates.show(moment.toLocalDate()) : MOMENT.format(moment);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The date and time of a number that stands for one; null for a text, or a number that is a time alone. */
    @Nullable public LocalDateTime moment() {
        boolean plausible = number >= FIRST_DAY_COUNT && number <= LAST_DAY_COUNT;
        if (kind != Kind.NUMBER || !(plausible || (dated && number >= 366))) {
            return null;
        }
        return DateUtil.getLocalDateTime(number, use1904, true);
    }

    public CellOutcome<LocalDate> date(CellDates dates) {
        LocalDateTime moment = moment();
        if (moment != null) {
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? CellOutcome.found(moment.toLocalDate())
                    : CellOutcome.wrong("a date without a time, such as " + CellDates.show(moment.toLocalDate()));
        }
        return kind == Kind.TEXT ? dates.read(text) : CellOutcome.wrong(CellDates.EXPECTED);
    }

    /** The time since midnight. */
    public CellOutcome<Duration> time() {
        if (kind == Kind.TEXT) {
            return CellTimes.read(text);
        }
        if (kind != Kind.NUMBER || moment() != null) {
            return CellOutcome.wrong(CellTimes.EXPECTED);
        }
        if (number >= 0 && number < 1) {
            return CellOutcome.found(Duration.ofSeconds(Math.round(number * 86_400)));
        }
        return CellTimes.ofNumber(number);
    }
}
