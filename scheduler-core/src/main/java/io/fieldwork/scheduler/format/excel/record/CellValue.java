package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as two states of a workbook are compared. A program that saves a workbook again may write a text with other line
 * ends, or a time with a second less, and shows a number as it likes: these are the same.
 *
 * @param text what it shows
 * @param number dates and times too, as a workbook counts them from 1900 on; null for a text
 */
record CellValue(String text, @Nullable Double number) {

    /** Half a minute, as a part of a day. */
    private static final double TOLERANCE = 30.0 / 86_400;

    /** So many days later a workbook begins that counts from 1904 on. */
    private static final int DAYS_TO_1904 = 1462;

    /** Null for an empty cell. */
    static @Nullable CellValue of(XSSFCell cell) {
        CellReading reading = CellReading.of(cell);
        return switch (reading.kind()) {
            case BLANK -> null;
            case NUMBER -> {
                boolean isLater = reading.use1904() && reading.dated() && reading.number() >= 1;
                yield new CellValue(reading.text(), reading.number() + (isLater ? DAYS_TO_1904 : 0));
            }
            default -> ofText(reading.text());
        };
    }

    /** Null for a text of nothing but spaces. */
    static @Nullable CellValue ofText(String typed) {
        String text = plain(typed);
        return text.isEmpty() ? null : new CellValue(text, null);
    }

    static CellValue ofNumber(double number) {
        return new CellValue(CellReading.shown(number), number);
    }

    /** Spaces at the ends of lines say nothing, nor does how many stand beside each other. */
    private static String plain(String text) {
        return CellText.clean(text)
                .replaceAll("[\\h\\u200B]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
    }

    /** True where both say the same, or both are empty. */
    static boolean areSame(@Nullable CellValue one, @Nullable CellValue other, CellDates dates) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.number != null && other.number != null) {
            return Math.abs(one.number - other.number) <= TOLERANCE;
        }
        if (one.number == null && other.number == null) {
            return one.text.equals(other.text);
        }
        Double oneCounted = one.counted(dates);
        Double otherCounted = other.counted(dates);
        return one.text.equals(other.text)
                || (oneCounted != null && otherCounted != null && Math.abs(oneCounted - otherCounted) <= TOLERANCE);
    }

    /** The number that a workbook has for it, also where a date or a time was typed as text; null for any other text. */
    @Nullable Double counted(CellDates dates) {
        if (number != null) {
            return number;
        }
        CellReading typed = new CellReading(CellReading.Kind.TEXT, text, 0, false, false);
        LocalDate date = typed.date(dates).value();
        return date != null
                ? Double.valueOf(DateUtil.getExcelDate(date))
                : Optional.ofNullable(typed.time().value())
                        .map(time -> time.toSeconds() / 86_400.0)
                        .orElse(null);
    }
}
