package io.fieldwork.scheduler.format.excel.cell;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell; a formula counts as the value that the workbook program last worked out for it.
 *
 * <p>Every cell that the program reads is read here, in one of two manners: {@link #of} for a form or a list, where each
 * kind of value means something, and {@link #printed} for a page, where what counts is what it shows.
 *
 * @param text the text; for a number what it shows; for an error its sign, such as {@code #REF!}
 * @param dated true for a number that is formatted as a date or time
 * @param use1904 true for a number of a workbook that counts its days from 1904 on, as old ones do
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
    private static final DateTimeFormatter PRINTED_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** Numbers that, without a date format, can be the count of days that stands for a date of our age. */
    private static final int FIRST_DAY_COUNT = 30_000;

    private static final int LAST_DAY_COUNT = 75_000;

    /** A formula that only fetches a cell, or looks one up: what it gives for an empty one is 0. */
    private static final Pattern FETCHES = Pattern.compile(
            "[+=\\s]*(?:(?:'[^']+'|[\\w.\\[\\]]+)!)?\\$?[A-Za-z]{1,3}\\$?\\d+\\s*"
                    + "|[+=\\s]*(?:_xlfn\\.)?(?:[VHX]?LOOKUP|INDEX|OFFSET|INDIRECT)\\s*\\(.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** For a cell that somebody filled in: nothing that was typed is taken for something else. */
    public static CellReading of(@Nullable XSSFCell cell) {
        if (cell == null) {
            return BLANK;
        }
        if (isUnworked(cell) || isFetchedFromNothing(cell)) {
            return without(Kind.ERROR, "=" + cell.getCellFormula());
        }
        if (isEmptied(cell)) {
            return BLANK;
        }
        return switch (type(cell)) {
            case STRING -> ofText(cell.getStringCellValue());
            case NUMERIC -> ofNumber(cell);
            case BOOLEAN -> without(Kind.FLAG, cell.getBooleanCellValue() ? "true" : "false");
            case ERROR -> without(Kind.ERROR, sign(cell.getErrorCellString()));
            default -> BLANK;
        };
    }

    /**
     * True for a formula whose value nobody has worked out: programs that write workbooks without opening them leave it out,
     * or leave it empty. A formula that gives an empty text has a value, and it is that text.
     */
    private static boolean isUnworked(XSSFCell cell) {
        String value = cell.getRawValue();
        return cell.getCellType() == CellType.FORMULA
                && (value == null || (value.isEmpty() && cell.getCachedFormulaResultType() != CellType.STRING));
    }

    /** True for a 0 that a spreadsheet shows in the place of an empty cell: nobody typed it, and it is no name, time or "No". */
    private static boolean isFetchedFromNothing(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && cell.getNumericCellValue() == 0
                && FETCHES.matcher(cell.getCellFormula()).matches();
    }

    /** True for a value that is written and empty, which the library takes for the number 0. */
    private static boolean isEmptied(XSSFCell cell) {
        return "".equals(cell.getRawValue());
    }

    /**
     * For a cell of a printed page, what it shows: a text without outer spaces, a number without needless zeros, a date as
     * pages have it; for an error its sign; empty for no cell or nothing; a formula whose value nobody has worked out as it was typed.
     */
    public static String printed(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof XSSFCell written && isUnworked(written)) {
            return "=" + written.getCellFormula();
        }
        if (cell instanceof XSSFCell written && isEmptied(written)) {
            return "";
        }
        return switch (type(cell)) {
            case STRING -> spaced(cell.getStringCellValue());
            case NUMERIC -> printedNumber(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            case ERROR -> cell instanceof XSSFCell written ? sign(written.getErrorCellString()) : "";
            default -> "";
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static CellReading without(Kind kind, String text) {
        return new CellReading(kind, text, 0, false, false);
    }

    /** Newer signs, such as {@code #SPILL!}, have no number in the library; in a damaged workbook an error has none at all. */
    private static String sign(@Nullable String error) {
        return error == null ? "an error" : error;
    }

    /** The library gives no text for a cell that names one which the workbook has not. */
    private static CellReading ofText(@Nullable String text) {
        return text == null || CellText.clean(text).isEmpty() ? BLANK : without(Kind.TEXT, text);
    }

    /** Hard spaces, tabs and the like count as spaces; line breaks stay. */
    private static String spaced(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\h\\u200B\\uFEFF]+", " ").strip();
    }

    private static CellReading ofNumber(XSSFCell cell) {
        double number = cell.getNumericCellValue();
        if (!Double.isFinite(number)) {
            return without(Kind.ERROR, Double.toString(number));
        }
        boolean use1904 = cell.getSheet().getWorkbook().isDate1904();
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
        return plain(number);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String printedNumber(Cell cell) {
        double number = cell.getNumericCellValue();
        LocalDateTime moment = DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : null;
        if (moment != null) {
            return PRINTED_DATE.format(moment);
        }
        return Double.isFinite(number) ? plain(number) : "";
    }

    private static String shownDate(double number, boolean use1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, use1904, true);
        if (moment == null) {
            return Double.toString(number);
        }
        if (number < 1) {
            return CLOCK.format(moment);
        }
        if (number == 1) {
            return "24:00";
        }
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return midnight ? CellDates.show(moment.toLocalDate()) : MOMENT.format(moment);
    }

    /** What a number shows whose format is not known: a date or a time where it can be one, else its digits. */
    public static String shown(double number) {
        boolean isTime = number > 0 && number < 1;
        boolean isDate = number >= FIRST_DAY_COUNT && number <= LAST_DAY_COUNT;
        return isTime || isDate ? shownDate(number, false) : plain(number);
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

    /** The date that it says, or what would be right; a typed one is read by {@code dates}. */
    public CellOutcome<LocalDate> date(CellDates dates) {
        LocalDateTime moment = moment();
        if (moment != null) {
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? CellOutcome.found(moment.toLocalDate())
                    : CellOutcome.wrong("a date without a time, such as " + CellDates.show(moment.toLocalDate()));
        }
        return kind == Kind.TEXT ? dates.read(text) : CellOutcome.wrong(CellDates.EXPECTED);
    }

    /** True for the 24:00 that somebody typed, which a spreadsheet keeps as one whole day. */
    private boolean isEndOfDay() {
        return dated && number == 1;
    }

    /** The time since midnight that it says, or what would be right. */
    public CellOutcome<Duration> time() {
        if (kind == Kind.TEXT) {
            return CellTimes.read(text);
        }
        if (kind != Kind.NUMBER || moment() != null) {
            return CellOutcome.wrong(CellTimes.EXPECTED);
        }
        if (isEndOfDay()) {
            return CellOutcome.found(Duration.ofDays(1));
        }
        if (number >= 0 && number < 1) {
            return CellOutcome.found(CellTimes.ofDayFraction(number));
        }
        return CellTimes.ofNumber(number);
    }
}
